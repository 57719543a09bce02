use super::Meter;

/// A size as a person counts: `3.2 万字`.
pub fn size_in_words(size: usize) -> String {
    if size < 10_000 {
        return format!("{size} 字");
    }
    let thousands = (size + 500) / 1_000;
    format!("{}.{} 万字", thousands / 10, thousands % 10)
}

/// A size as a share of [`Meter::ROOM`]: `12.5%`.
pub fn room_share(size: usize) -> String {
    match size * 1_000 / Meter::ROOM {
        0 if size > 0 => "不到 0.1%".to_owned(),
        thousandths => format!("{}.{}%", thousandths / 10, thousandths % 10),
    }
}
