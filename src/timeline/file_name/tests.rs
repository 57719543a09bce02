use super::file_name;
use crate::timeline::fixture::date;

#[test]
fn it_says_whose_and_when_and_every_file_system_takes_it() {
    assert_eq!(file_name("县水利局", Some(date("2026-11-24")), "svg"), "台账时间轴-县水利局-2026-11-24.svg");
    assert_eq!(file_name(" 甲/乙\n", None, "png"), "台账时间轴-甲_乙.png");
}
