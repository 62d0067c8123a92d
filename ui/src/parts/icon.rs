//! Icons. The shapes are Lucide's (ISC licence, see assets/LICENCES.md), drawn at 1.75.

use paperplane_bridge::Channel;
use yew::prelude::*;

/// The name of an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Alert,
    Archive,
    Back,
    Ban,
    Bell,
    Bold,
    Bookmark,
    Briefcase,
    Bullets,
    Calendar,
    Chat,
    Check,
    CheckCheck,
    Chevrons,
    Clip,
    Clock,
    Copy,
    Down,
    File,
    Filter,
    Flag,
    Forward,
    Image,
    Inbox,
    Info,
    Italic,
    Keyboard,
    Languages,
    Link,
    Mail,
    Megaphone,
    Merge,
    Minus,
    Monitor,
    Moon,
    More,
    Newest,
    Note,
    Numbers,
    Offline,
    Palette,
    Panel,
    Pencil,
    People,
    Person,
    Phone,
    Pin,
    Plug,
    Plus,
    Quote,
    ReplyAll,
    Search,
    Send,
    Settings,
    Smile,
    Sms,
    Tag,
    Template,
    Text,
    Turn,
    Undo,
    Up,
    Upload,
    X,
}

impl Sign {
    /// The sign of a channel.
    pub fn of_channel(channel: Channel) -> Self {
        match channel {
            Channel::SMS => Self::Sms,
            Channel::EMAIL => Self::Mail,
            _ => Self::Chat,
        }
    }

    /// True if it points along the line, and so the other way where lines run from right to left.
    const fn points(self) -> bool {
        matches!(self, Self::Back | Self::Bullets | Self::Forward | Self::ReplyAll | Self::Send)
    }

    fn shapes(self) -> Html {
        match self {
            Self::Alert => html! {
                <>
                    <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3" />
                    <path d="M12 9v4" />
                    <path d="M12 17h.01" />
                </>
            },
            Self::Filter => html! {
                <>
                    <path d="M2 5h20" />
                    <path d="M6 12h12" />
                    <path d="M9 19h6" />
                </>
            },
            Self::Megaphone => html! {
                <>
                    <path d="M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z" />
                    <path d="M6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14" />
                    <path d="M8 6v8" />
                </>
            },
            Self::People => html! {
                <>
                    <path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2" />
                    <path d="M16 3.128a4 4 0 0 1 0 7.744" />
                    <path d="M22 21v-2a4 4 0 0 0-3-3.87" />
                    <circle cx="9" cy="7" r="4" />
                </>
            },
            Self::Upload => html! {
                <>
                    <path d="M12 3v12" />
                    <path d="m17 8-5-5-5 5" />
                    <path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />
                </>
            },
            Self::Archive => html! {
                <>
                    <rect width="20" height="5" x="2" y="3" rx="1" />
                    <path d="M4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8" />
                    <path d="M10 12h4" />
                </>
            },
            Self::Back => html! {
                <>
                    <path d="m12 19-7-7 7-7" />
                    <path d="M19 12H5" />
                </>
            },
            Self::Ban => html! {
                <>
                    <circle cx="12" cy="12" r="10" />
                    <path d="M4.929 4.929 19.07 19.071" />
                </>
            },
            Self::Bell => html! {
                <>
                    <path d="M10.268 21a2 2 0 0 0 3.464 0" />
                    <path d="M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326" />
                </>
            },
            Self::Bold => html! {
                <>
                    <path d="M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8" />
                </>
            },
            Self::Briefcase => html! {
                <>
                    <path d="M16 20V4a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v16" />
                    <rect width="20" height="14" x="2" y="6" rx="2" />
                </>
            },
            Self::Bullets => html! {
                <>
                    <path d="M3 5h.01" />
                    <path d="M3 12h.01" />
                    <path d="M3 19h.01" />
                    <path d="M8 5h13" />
                    <path d="M8 12h13" />
                    <path d="M8 19h13" />
                </>
            },
            Self::Italic => html! {
                <>
                    <line x1="19" x2="10" y1="4" y2="4" />
                    <line x1="14" x2="5" y1="20" y2="20" />
                    <line x1="15" x2="9" y1="4" y2="20" />
                </>
            },
            Self::Numbers => html! {
                <>
                    <path d="M11 5h10" />
                    <path d="M11 12h10" />
                    <path d="M11 19h10" />
                    <path d="M4 4h1v5" />
                    <path d="M4 9h2" />
                    <path d="M6.5 20H3.4c0-1 2.6-1.925 2.6-3.5a1.5 1.5 0 0 0-2.6-1.02" />
                </>
            },
            Self::ReplyAll => html! {
                <>
                    <path d="m12 17-5-5 5-5" />
                    <path d="M22 18v-2a4 4 0 0 0-4-4H7" />
                    <path d="m7 17-5-5 5-5" />
                </>
            },
            Self::Bookmark => html! {
                <>
                    <path d="M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z" />
                </>
            },
            Self::Calendar => html! {
                <>
                    <path d="M8 2v4" />
                    <path d="M16 2v4" />
                    <rect width="18" height="18" x="3" y="4" rx="2" />
                    <path d="M3 10h18" />
                </>
            },
            Self::Chat => html! {
                <>
                    <path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719" />
                </>
            },
            Self::Check => html! {
                <>
                    <path d="M20 6 9 17l-5-5" />
                </>
            },
            Self::CheckCheck => html! {
                <>
                    <path d="M18 6 7 17l-5-5" />
                    <path d="m22 10-7.5 7.5L13 16" />
                </>
            },
            Self::Chevrons => html! {
                <>
                    <path d="m7 15 5 5 5-5" />
                    <path d="m7 9 5-5 5 5" />
                </>
            },
            Self::Clip => html! {
                <>
                    <path d="m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551" />
                </>
            },
            Self::Clock => html! {
                <>
                    <circle cx="12" cy="12" r="10" />
                    <path d="M12 6v6l4 2" />
                </>
            },
            Self::Copy => html! {
                <>
                    <rect width="14" height="14" x="8" y="8" rx="2" ry="2" />
                    <path d="M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2" />
                </>
            },
            Self::Down => html! {
                <>
                    <path d="m6 9 6 6 6-6" />
                </>
            },
            Self::File => html! {
                <>
                    <path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" />
                    <path d="M14 2v5a1 1 0 0 0 1 1h5" />
                </>
            },
            Self::Flag => html! {
                <>
                    <path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528" />
                </>
            },
            Self::Forward => html! {
                <>
                    <path d="m15 17 5-5-5-5" />
                    <path d="M4 18v-2a4 4 0 0 1 4-4h12" />
                </>
            },
            Self::Image => html! {
                <>
                    <rect width="18" height="18" x="3" y="3" rx="2" ry="2" />
                    <circle cx="9" cy="9" r="2" />
                    <path d="m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21" />
                </>
            },
            Self::Inbox => html! {
                <>
                    <polyline points="22 12 16 12 14 15 10 15 8 12 2 12" />
                    <path d="M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z" />
                </>
            },
            Self::Info => html! {
                <>
                    <circle cx="12" cy="12" r="10" />
                    <path d="M12 16v-4" />
                    <path d="M12 8h.01" />
                </>
            },
            Self::Keyboard => html! {
                <>
                    <path d="M10 8h.01" />
                    <path d="M12 12h.01" />
                    <path d="M14 8h.01" />
                    <path d="M16 12h.01" />
                    <path d="M18 8h.01" />
                    <path d="M6 8h.01" />
                    <path d="M7 16h10" />
                    <path d="M8 12h.01" />
                    <rect width="20" height="16" x="2" y="4" rx="2" />
                </>
            },
            Self::Languages => html! {
                <>
                    <path d="m5 8 6 6" />
                    <path d="m4 14 6-6 2-3" />
                    <path d="M2 5h12" />
                    <path d="M7 2h1" />
                    <path d="m22 22-5-10-5 10" />
                    <path d="M14 18h6" />
                </>
            },
            Self::Link => html! {
                <>
                    <path d="M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71" />
                    <path d="M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71" />
                </>
            },
            Self::Mail => html! {
                <>
                    <path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7" />
                    <rect x="2" y="4" width="20" height="16" rx="2" />
                </>
            },
            Self::Merge => html! {
                <>
                    <path d="m8 6 4-4 4 4" />
                    <path d="M12 2v10.3a4 4 0 0 1-1.172 2.872L4 22" />
                    <path d="m20 22-5-5" />
                </>
            },
            Self::Minus => html! {
                <>
                    <path d="M5 12h14" />
                </>
            },
            Self::Monitor => html! {
                <>
                    <rect width="20" height="14" x="2" y="3" rx="2" />
                    <line x1="8" x2="16" y1="21" y2="21" />
                    <line x1="12" x2="12" y1="17" y2="21" />
                </>
            },
            Self::Moon => html! {
                <>
                    <path d="M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401" />
                </>
            },
            Self::More => html! {
                <>
                    <circle cx="12" cy="12" r="1" />
                    <circle cx="19" cy="12" r="1" />
                    <circle cx="5" cy="12" r="1" />
                </>
            },
            Self::Newest => html! {
                <>
                    <path d="M12 5v14" />
                    <path d="m19 12-7 7-7-7" />
                </>
            },
            Self::Note => html! {
                <>
                    <path d="M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2z" />
                    <path d="M15 3v5a1 1 0 0 0 1 1h5" />
                </>
            },
            Self::Offline => html! {
                <>
                    <path d="M12 20h.01" />
                    <path d="M8.5 16.429a5 5 0 0 1 7 0" />
                    <path d="M5 12.859a10 10 0 0 1 5.17-2.69" />
                    <path d="M19 12.859a10 10 0 0 0-2.007-1.523" />
                    <path d="M2 8.82a15 15 0 0 1 4.177-2.643" />
                    <path d="M22 8.82a15 15 0 0 0-11.288-3.764" />
                    <path d="m2 2 20 20" />
                </>
            },
            Self::Palette => html! {
                <>
                    <path d="M12 22a1 1 0 0 1 0-20 10 9 0 0 1 10 9 5 5 0 0 1-5 5h-2.25a1.75 1.75 0 0 0-1.4 2.8l.3.4a1.75 1.75 0 0 1-1.4 2.8z" />
                    <circle cx="13.5" cy="6.5" r=".5" fill="currentColor" />
                    <circle cx="17.5" cy="10.5" r=".5" fill="currentColor" />
                    <circle cx="6.5" cy="12.5" r=".5" fill="currentColor" />
                    <circle cx="8.5" cy="7.5" r=".5" fill="currentColor" />
                </>
            },
            Self::Panel => html! {
                <>
                    <rect width="18" height="18" x="3" y="3" rx="2" />
                    <path d="M15 3v18" />
                </>
            },
            Self::Pencil => html! {
                <>
                    <path d="M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z" />
                    <path d="m15 5 4 4" />
                </>
            },
            Self::Person => html! {
                <>
                    <path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2" />
                    <circle cx="12" cy="7" r="4" />
                </>
            },
            Self::Phone => html! {
                <>
                    <rect width="14" height="20" x="5" y="2" rx="2" ry="2" />
                    <path d="M12 18h.01" />
                </>
            },
            Self::Pin => html! {
                <>
                    <path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0" />
                    <circle cx="12" cy="10" r="3" />
                </>
            },
            Self::Plug => html! {
                <>
                    <path d="M12 22v-5" />
                    <path d="M15 8V2" />
                    <path d="M17 8a1 1 0 0 1 1 1v4a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4V9a1 1 0 0 1 1-1z" />
                    <path d="M9 8V2" />
                </>
            },
            Self::Plus => html! {
                <>
                    <path d="M5 12h14" />
                    <path d="M12 5v14" />
                </>
            },
            Self::Quote => html! {
                <>
                    <path d="M17 5H3" />
                    <path d="M21 12H8" />
                    <path d="M21 19H8" />
                    <path d="M3 12v7" />
                </>
            },
            Self::Search => html! {
                <>
                    <path d="m21 21-4.34-4.34" />
                    <circle cx="11" cy="11" r="8" />
                </>
            },
            Self::Send => html! {
                <>
                    <path d="M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z" />
                    <path d="m21.854 2.147-10.94 10.939" />
                </>
            },
            Self::Settings => html! {
                <>
                    <path d="M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915" />
                    <circle cx="12" cy="12" r="3" />
                </>
            },
            Self::Smile => html! {
                <>
                    <circle cx="12" cy="12" r="10" />
                    <path d="M8 14s1.5 2 4 2 4-2 4-2" />
                    <path d="M9 9h.01" />
                    <path d="M15 9h.01" />
                </>
            },
            Self::Sms => html! {
                <>
                    <path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z" />
                </>
            },
            Self::Tag => html! {
                <>
                    <path d="M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42z" />
                    <circle cx="7.5" cy="7.5" r=".5" fill="currentColor" />
                </>
            },
            Self::Template => html! {
                <>
                    <rect width="18" height="7" x="3" y="3" rx="1" />
                    <rect width="9" height="7" x="3" y="14" rx="1" />
                    <rect width="5" height="7" x="16" y="14" rx="1" />
                </>
            },
            Self::Text => html! {
                <>
                    <path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z" />
                    <path d="M7 11h10" />
                    <path d="M7 15h6" />
                    <path d="M7 7h8" />
                </>
            },
            Self::Turn => html! {
                <>
                    <path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8" />
                    <path d="M21 3v5h-5" />
                </>
            },
            Self::Undo => html! {
                <>
                    <path d="M9 14 4 9l5-5" />
                    <path d="M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11" />
                </>
            },
            Self::Up => html! {
                <>
                    <path d="m5 12 7-7 7 7" />
                    <path d="M12 19V5" />
                </>
            },
            Self::X => html! {
                <>
                    <path d="M18 6 6 18" />
                    <path d="m6 6 12 12" />
                </>
            },
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct IconProps {
    /// The name of an icon.
    pub sign: Sign,
    /// Its side in pixels.
    #[prop_or(16)]
    pub size: u32,
}

/// An icon beside words, or in a control that has a name: it says nothing itself.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let size = props.size.to_string();
    let class = classes!("icon", props.sign.points().then_some("points"));
    html! {
        <svg {class} width={size.clone()} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            { props.sign.shapes() }
        </svg>
    }
}
