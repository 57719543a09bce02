use crate::address::Parameter;

/// The pages, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    Overview,
    Tasks,
    Timeline,
    Assess,
    Document,
    Settings,
    Help,
}

impl Page {
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Tasks,
        Self::Timeline,
        Self::Assess,
        Self::Document,
        Self::Settings,
        Self::Help,
    ];

    /// As written in addresses; the overview has none.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Tasks => "tasks",
            Self::Timeline => "timeline",
            Self::Assess => "assess",
            Self::Document => "document",
            Self::Settings => "settings",
            Self::Help => "help",
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
            Self::Timeline => "时间轴",
            Self::Assess => "自评",
            Self::Document => "原文",
            Self::Settings => "设置",
            Self::Help => "帮助",
        }
    }

    /// Whether its address can have this parameter.
    pub(crate) fn has(self, parameter: Parameter) -> bool {
        match self {
            Self::Overview => matches!(parameter, Parameter::Of | Parameter::At),
            Self::Tasks => !matches!(
                parameter,
                Parameter::Of | Parameter::Zoom | Parameter::From | Parameter::As | Parameter::With
            ),
            Self::Timeline => !matches!(parameter, Parameter::Of | Parameter::With),
            Self::Document => parameter == Parameter::Item,
            Self::Assess => parameter == Parameter::With,
            Self::Settings | Self::Help => false,
        }
    }
}
