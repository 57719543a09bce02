use std::fmt;

use crate::address::reader::Reader;
use crate::address::writer::Writer;
use crate::address::{
    AssessPart, Notice, Page, Parameter, Scope, SettingsPart, TaskQuery, TimeView, Vocabulary,
};

/// A page and its whole state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/?of=county&at=today`; without `of`, the page decides. `today`: lights are seen from today, not from the
    /// round's as-of date.
    Overview { of: Option<Scope>, today: bool },
    /// `#/tasks?unit=slj&role=lead&q=水库&item=T15`
    Tasks(TaskQuery),
    /// `#/timeline?unit=slj&group=lead&zoom=year&from=2024-01-01&as=table`
    Timeline { query: TaskQuery, time: TimeView },
    /// `#/assess`, `#/assess/T15`, `#/assess/T15.2`, `#/assess/handin`, `#/assess/compare?with=mid`
    Assess(AssessPart),
    /// `#/document?item=T15`, the passage to show.
    Document { item: Option<String> },
    /// `#/settings`, `#/settings/rounds`
    Settings(Option<SettingsPart>),
    /// `#/help`
    Help,
}

impl Route {
    /// Reads a decoded path, without slashes at its ends, and the parameters behind it as written.
    pub(crate) fn parse(path: &str, parameters: &str, vocabulary: &Vocabulary<'_>) -> (Self, Vec<Notice>) {
        let (id, rest) = path.split_once('/').unwrap_or((path, ""));
        let Ok(page) = id.parse::<Page>() else {
            return (Self::from(Page::Overview), vec![Notice::Page(path.to_owned())]);
        };

        let mut reader = Reader::new(parameters, |parameter| page.has(parameter));
        let item = |id: &str| vocabulary.item(id);
        let route = match page {
            Page::Overview => Self::Overview {
                of: reader.one_of(Parameter::Of, |id| id.parse::<Scope>().ok()),
                today: reader.today(),
            },
            Page::Tasks => Self::Tasks(TaskQuery::read(&mut reader, vocabulary)),
            Page::Timeline => Self::Timeline {
                query: TaskQuery::read(&mut reader, vocabulary),
                time: TimeView::read(&mut reader),
            },
            Page::Document => Self::Document { item: reader.one_of(Parameter::Item, item) },
            Page::Assess => Self::Assess(AssessPart::read(rest, &mut reader, vocabulary)),
            Page::Settings => Self::Settings(rest.parse().ok()),
            Page::Help => Self::Help,
        };
        let is_followed = matches!(route, Self::Assess(_) | Self::Settings(Some(_)));
        if !rest.is_empty() && !is_followed {
            reader.notice(Notice::Path(rest.to_owned()));
        }
        (route, reader.into_notices())
    }

    pub fn page(&self) -> Page {
        match self {
            Self::Overview { .. } => Page::Overview,
            Self::Tasks(_) => Page::Tasks,
            Self::Timeline { .. } => Page::Timeline,
            Self::Assess(_) => Page::Assess,
            Self::Document { .. } => Page::Document,
            Self::Settings(_) => Page::Settings,
            Self::Help => Page::Help,
        }
    }

    /// The item that is open on the page.
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Tasks(query) | Self::Timeline { query, .. } => query.item.as_deref(),
            Self::Assess(part) => part.item(),
            Self::Document { item } => item.as_deref(),
            _ => None,
        }
    }

    /// The checklist of an item.
    pub fn to_assess(item: &str) -> Self {
        Self::Assess(AssessPart::Item(item.to_owned()))
    }

    /// What is chosen, on a page where something can be.
    pub fn query(&self) -> Option<&TaskQuery> {
        match self {
            Self::Tasks(query) | Self::Timeline { query, .. } => Some(query),
            _ => None,
        }
    }

    /// The same page with something else chosen; the tasks, where nothing can be chosen here.
    #[must_use]
    pub fn choosing(&self, query: TaskQuery) -> Self {
        match self {
            Self::Timeline { time, .. } => Self::Timeline { query, time: *time },
            _ => Self::Tasks(query),
        }
    }

    /// Writes what follows `#/`: only what is chosen, in one order.
    pub(crate) fn write(&self) -> Writer {
        let page = self.page().id();
        match self {
            Self::Overview { of, today } => {
                let mut writer = Writer::new(page);
                writer.one(Parameter::Of, of.map(Scope::id));
                writer.today(*today);
                writer
            }
            Self::Tasks(query) => {
                let mut writer = Writer::new(page);
                query.write(&mut writer);
                writer
            }
            Self::Timeline { query, time } => {
                let mut writer = Writer::new(page);
                query.write(&mut writer);
                time.write(&mut writer);
                writer
            }
            Self::Document { item } => {
                let mut writer = Writer::new(page);
                writer.one(Parameter::Item, item.as_deref());
                writer
            }
            Self::Assess(part) => part.write(),
            Self::Settings(Some(part)) => Writer::new(format!("{page}/{}", part.id())),
            Self::Settings(None) | Self::Help => Writer::new(page),
        }
    }
}

impl From<Page> for Route {
    /// The page as it is before anything is chosen.
    fn from(page: Page) -> Self {
        match page {
            Page::Overview => Self::Overview { of: None, today: false },
            Page::Tasks => Self::Tasks(TaskQuery::default()),
            Page::Timeline => Self::Timeline { query: TaskQuery::default(), time: TimeView::default() },
            Page::Assess => Self::Assess(AssessPart::ToDo),
            Page::Document => Self::Document { item: None },
            Page::Settings => Self::Settings(None),
            Page::Help => Self::Help,
        }
    }
}

/// The address of the route in the real ledger; [`super::Address`] knows the sample's, too.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#/{}", self.write().into_text())
    }
}
