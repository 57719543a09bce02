use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::address::Parameter;

/// The pages, in the order of the navigation.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Page {
    #[strum(serialize = "")]
    Overview,
    Tasks,
    Timeline,
    Assess,
    Document,
    Settings,
    Help,
}

impl Page {
    /// As written in addresses; the overview has none.
    pub fn id(self) -> &'static str {
        self.into()
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
