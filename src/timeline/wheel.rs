/// How wide a day becomes, in percent, when a wheel is turned by this many px. A mouse turns in large steps, two
/// fingers on a touchpad in small ones.
pub fn wheel_zoom(turned: f64) -> i32 {
    let rate = if turned.abs() < 40.0 { 0.01 } else { 0.0025 };
    let percent = 100.0 * (-turned * rate).exp();
    // Rounded away from 100, so that the smallest turn zooms.
    let whole = if turned < 0.0 { percent.ceil() } else { percent.floor() };
    (whole as i32).clamp(40, 250)
}

#[cfg(test)]
mod tests;
