//! Questions and commands about the agency, its channel accounts and this device.

use crate::{
    question::questions,
    stale::Stale,
    workspace::{
        stale::WorkspaceStale,
        view::{settings::DeviceSettings, workspace::Home},
    },
};

questions! {
    /// A question or command about the agency, its channel accounts and this device, as it crosses the bridge.
    WorkspaceAsk answered by AnswerWorkspace {
        /// The agency, the member at this device, the inboxes, the log in use and the node's health.
        get_home: GetHome {} -> Home, stale |_, stale| matches!(stale, Stale::Workspace(WorkspaceStale::Agency | WorkspaceStale::Health));
        /// First run: my name and the agency's. The agency's name is left alone where it has one already and this is empty.
        introduce: Introduce {
            /// My name.
            my_name: String,
            /// The agency's name.
            agency_name: String,
        } -> ();
        /// The settings of this device.
        get_settings: GetSettings {} -> DeviceSettings, stale |_, stale| *stale == Stale::Workspace(WorkspaceStale::Settings);
        /// Keeps the settings of this device.
        save_settings: SaveSettings {
            /// All of them.
            settings: DeviceSettings,
        } -> ();
    }
}
