//! Invented institutions, in the order of the cities of each language.

/// Universities, in the order of the cities.
pub(in crate::demo) const UNIVERSITIES: [&str; 6] = [
    "Tagus University",
    "Liffey College",
    "Lakeshore University",
    "Golden Horn University",
    "Spree University of Applied Sciences",
    "Han River University",
];

/// Hospitals, in the order of the cities.
pub(in crate::demo) const HOSPITALS: [&str; 6] = [
    "Clínica Santa Vera",
    "St Bride's Clinic",
    "Maple Ridge Hospital",
    "Marmara Health Centre",
    "Klinik Seewiese",
    "Riverside Medical Seoul",
];

/// Airports, in the order of the cities.
pub(in crate::demo) const AIRPORTS: [&str; 6] = ["LIS", "DUB", "YYZ", "IST", "BER", "ICN"];
