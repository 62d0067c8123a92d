//! The domain workspace: the agency, its members and this device.

mod desk;
