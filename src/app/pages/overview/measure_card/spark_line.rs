use leptos::prelude::*;

use super::verdict::verdict_sign;
use crate::app::pages::overview::view::OverviewView;
use crate::overview::MeasureDetails;
use crate::timeline::{Px, Sparkline};

const WIDTH: Px = Px::whole(280);
const HEIGHT: Px = Px::whole(52);

/// The values year by year against the target.
pub fn spark_line(_: OverviewView, MeasureDetails { card, .. }: &MeasureDetails<'static>) -> AnyView {
    let points = card.points();
    if card.target.is_none() && points.iter().all(Option::is_none) {
        return ().into_any();
    }
    let spark = Sparkline::of(&points, card.target, WIDTH, HEIGHT);
    let run = |run: &Vec<(Px, Px)>| view! { <polyline points=Sparkline::points(run)></polyline> }.into_any();
    let dot = |(x, y): (Px, Px), r: &'static str| {
        view! { <circle cx=x.to_string() cy=y.to_string() r=r></circle> }.into_any()
    };
    let last = spark.last();
    let dots =
        spark.runs.iter().flatten().filter(|point| Some(**point) != last).map(|point| dot(*point, "2"));
    let target = spark.target.map(|down| {
        let y = down.to_string();
        view! { <line class="goal" x1="0" x2=WIDTH.to_string() y1=y.clone() y2=y></line> }.into_any()
    });
    let (first, end) =
        (card.values.first().map(|(year, _)| *year), card.values.last().map(|(year, _)| *year));
    view! {
        <div class=format!("spark {}", verdict_sign(card.finding.verdict).0)>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=card.values_in_words()>
                {target} {spark.runs.iter().map(run).collect::<Vec<_>>()} {dots.collect::<Vec<_>>()}
                {last.map(|point| dot(point, "3.5"))}
            </svg>
            <p aria-hidden="true"><span>{first}</span><span>{end}</span></p>
        </div>
    }
    .into_any()
}
