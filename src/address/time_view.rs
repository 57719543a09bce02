use crate::address::reader::Reader;
use crate::address::writer::Writer;
use crate::address::{Parameter, Zoom};
use crate::plan::Date;

/// How an address says that the time axis is read as a table: `as=table`.
const TABLE: &str = "table";

/// What of the time axis is shown, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeView {
    pub zoom: Zoom,
    /// The first day that is to be seen; `None` leaves it to the page.
    pub from: Option<Date>,
    /// As a table, which says the same.
    pub table: bool,
}

impl TimeView {
    pub(crate) fn read(reader: &mut Reader) -> Self {
        Self {
            zoom: reader.one_of(Parameter::Zoom, |zoom| zoom.parse().ok()).unwrap_or_default(),
            from: reader.one_of(Parameter::From, |day| day.parse().ok()),
            table: reader.one_of(Parameter::As, |id| (id == TABLE).then_some(())).is_some(),
        }
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        let zoom = (self.zoom != Zoom::default()).then(|| self.zoom.to_string());
        writer.one(Parameter::Zoom, zoom.as_deref());
        writer.one(Parameter::From, self.from.map(|day| day.to_string()).as_deref());
        writer.one(Parameter::As, self.table.then_some(TABLE));
    }
}
