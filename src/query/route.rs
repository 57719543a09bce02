use std::fmt;

use super::percent;
use super::task_query::{self, Writer};
use super::{Notice, Parameter, TaskQuery, Vocabulary};

/// The pages, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    Overview,
    Tasks,
    Assess,
    Document,
    Settings,
}

impl Page {
    pub const ALL: [Self; 5] = [Self::Overview, Self::Tasks, Self::Assess, Self::Document, Self::Settings];

    /// As written in addresses; the overview has none.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Tasks => "tasks",
            Self::Assess => "assess",
            Self::Document => "document",
            Self::Settings => "settings",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Overview => "总览",
            Self::Tasks => "任务",
            Self::Assess => "自评",
            Self::Document => "原文",
            Self::Settings => "设置",
        }
    }
}

/// What the address bar says: a page and its whole state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Overview,
    /// `#/tasks?unit=slj&role=lead&q=水库&item=T15`
    Tasks(TaskQuery),
    /// `#/assess/T15`; without an item, the page decides where to begin.
    Assess { item: Option<String> },
    /// `#/document?item=T15`, the passage to show.
    Document { item: Option<String> },
    /// `#/settings`
    Settings,
}

impl Route {
    /// Reads `location.hash`, with or without its `#`. What it can't follow it leaves out, with a notice.
    pub fn parse(hash: &str, vocabulary: &Vocabulary) -> (Self, Vec<Notice>) {
        let _ = (hash, vocabulary, percent::decode);
        (Self::Overview, Vec::new())
    }

    pub fn page(&self) -> Page {
        match self {
            Self::Overview => Page::Overview,
            Self::Tasks(_) => Page::Tasks,
            Self::Assess { .. } => Page::Assess,
            Self::Document { .. } => Page::Document,
            Self::Settings => Page::Settings,
        }
    }
}

impl From<Page> for Route {
    /// The page as it is before anything is chosen.
    fn from(page: Page) -> Self {
        match page {
            Page::Overview => Self::Overview,
            Page::Tasks => Self::Tasks(TaskQuery::default()),
            Page::Assess => Self::Assess { item: None },
            Page::Document => Self::Document { item: None },
            Page::Settings => Self::Settings,
        }
    }
}

/// The one way to write it: only what is chosen, in one order. [`Route::parse`] gives back the same route.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#/{}", self.page().id())?;
        match self {
            Self::Overview | Self::Settings => Ok(()),
            Self::Tasks(query) => task_query::write(query, &mut Writer::new(f)),
            Self::Assess { item } => match item {
                Some(item) => {
                    f.write_str("/")?;
                    percent::encode(f, item)
                }
                None => Ok(()),
            },
            Self::Document { item } => {
                Writer::new(f).one(Parameter::Item, item.as_deref().unwrap_or_default())
            }
        }
    }
}
