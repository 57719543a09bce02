use crate::rules::Light;

/// A light's shape in a square of 14 pixels, in its colour on white; 不适用 has none: a stroke.
pub(super) fn light_shape(light: Option<Light>) -> &'static str {
    match light {
        Some(Light::Done) => {
            "<circle cx=\"7\" cy=\"7\" r=\"6.5\" fill=\"#1f5fa8\"/>\
             <path d=\"M3.8 7.2l2.2 2.2 4.2-4.6\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.6\"/>"
        }
        Some(Light::OnTime) => {
            "<circle cx=\"7\" cy=\"7\" r=\"5.8\" fill=\"none\" stroke=\"#2a7448\" stroke-width=\"1.4\"/>\
             <path d=\"M7 1.2a5.8 5.8 0 0 1 0 11.6z\" fill=\"#2a7448\"/>"
        }
        Some(Light::DueSoon) => "<path d=\"M7 1l6.5 12h-13z\" fill=\"#8f5b00\"/>",
        Some(Light::Overdue) => {
            "<rect x=\"1\" y=\"1\" width=\"12\" height=\"12\" fill=\"#b3261e\"/>\
             <path d=\"M7 3.4v4.4M7 9.2v1.6\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.6\"/>"
        }
        Some(Light::Unreported) => {
            "<circle cx=\"7\" cy=\"7\" r=\"5.6\" fill=\"none\" stroke=\"#666d74\" stroke-width=\"1.4\" \
             stroke-dasharray=\"2.2 1.8\"/>"
        }
        None => "<path d=\"M2 7h10\" fill=\"none\" stroke=\"#666d74\" stroke-width=\"1.4\"/>",
    }
}

/// The colour of a bar's filled part.
pub(super) fn ink(light: Option<Light>) -> &'static str {
    match light {
        Some(Light::Done) => "#1f5fa8",
        Some(Light::OnTime) => "#2a7448",
        Some(Light::DueSoon) => "#8f5b00",
        Some(Light::Overdue) => "#b3261e",
        Some(Light::Unreported) | None => "#666d74",
    }
}

/// White lines over the colour, so that lights can be told apart without it; 已完成 is plain.
pub(super) fn patterned(light: Option<Light>) -> Option<&'static str> {
    match light {
        Some(Light::OnTime) => Some("url(#good)"),
        Some(Light::DueSoon) => Some("url(#soon)"),
        Some(Light::Overdue) => Some("url(#late)"),
        _ => None,
    }
}

pub(super) const HATCHES: &str = "<defs>\
    <pattern id=\"good\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
    <path d=\"M0 6L6 0\" stroke=\"#ffffff\" stroke-opacity=\"0.55\"/></pattern>\
    <pattern id=\"soon\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
    <circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#ffffff\" fill-opacity=\"0.65\"/></pattern>\
    <pattern id=\"late\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
    <path d=\"M3 0V6\" stroke=\"#ffffff\" stroke-opacity=\"0.55\"/></pattern></defs>";
