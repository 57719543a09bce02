use crate::directory::{Directory, Responsibility, Role};

impl Responsibility {
    /// As shown on screen; 责任 where the document names units but no lead.
    pub fn label(&self, directory: &Directory) -> String {
        match self.role {
            Role::Partner if !self.led => "责任（原文未定牵头）".to_owned(),
            Role::Via => {
                let groups: Vec<_> = self.via.iter().map(|group| directory.name(group)).collect();
                format!("经由 {}", groups.join("、"))
            }
            role => role.label().to_owned(),
        }
    }
}
