use std::fmt::{self, Write};

use super::percent;
use super::reader::Reader;
use super::writer::Writer;
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

    fn parameters(self) -> &'static [Parameter] {
        match self {
            Self::Overview | Self::Assess | Self::Settings => &[],
            Self::Tasks => &Parameter::ALL,
            Self::Document => &[Parameter::Item],
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
    pub fn parse(hash: &str, vocabulary: &Vocabulary<'_>) -> (Self, Vec<Notice>) {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let path = path.trim_matches('/');
        let (id, rest) = path.split_once('/').unwrap_or((path, ""));
        let Some(page) = Page::from_id(id) else {
            return (Self::Overview, vec![Notice::Page(path.to_owned())]);
        };

        let mut reader = Reader::new(parameters, page.parameters());
        let item = |id: &str| vocabulary.item(id);
        let route = match page {
            Page::Tasks => Self::Tasks(TaskQuery::read(&mut reader, vocabulary)),
            Page::Document => Self::Document { item: reader.one_of(Parameter::Item, item) },
            Page::Assess => Self::Assess { item: item(rest) },
            Page::Overview => Self::Overview,
            Page::Settings => Self::Settings,
        };
        match &route {
            _ if rest.is_empty() => {}
            Self::Assess { item: Some(_) } => {}
            Self::Assess { item: None } => {
                reader.notice(Notice::Values(Parameter::Item, vec![rest.to_owned()]));
            }
            _ => reader.notice(Notice::Path(rest.to_owned())),
        }
        (route, reader.into_notices())
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
            Self::Tasks(query) => query.write(&mut Writer::new(f)),
            Self::Assess { item: None } => Ok(()),
            Self::Assess { item: Some(item) } => {
                f.write_char('/')?;
                percent::encode(f, item)
            }
            Self::Document { item } => Writer::new(f).one(Parameter::Item, item.as_deref()),
        }
    }
}

#[cfg(test)]
mod tests;
