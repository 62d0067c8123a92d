//! Amounts of money, written by the browser.

use super::clock::locale;
use crate::words;
use js_sys::{Array, Function, Intl::NumberFormat, Object, Reflect};
use paperplane_bridge::cases::money::Money;
use wasm_bindgen::{JsCast, JsValue};

fn format(money: &Money) -> NumberFormat {
    let options = Object::new();
    for (name, value) in [("style", "currency"), ("currency", money.currency.as_str())] {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    NumberFormat::new(&Array::of1(&locale(words::language()).into()), &options)
}

/// The digits behind the point that a currency has.
fn digits(money: &Money) -> u32 {
    let options = format(money).resolved_options();
    let digits = Reflect::get(&options, &"maximumFractionDigits".into()).ok().and_then(|digits| digits.as_f64());
    digits.unwrap_or(2.0) as u32
}

/// An amount as a person reads it: "€14,500.00".
pub fn money(money: &Money) -> String {
    let amount = money.minor as f64 / 10_f64.powi(digits(money) as i32);
    let write: Option<Function> =
        Reflect::get(&format(money), &"format".into()).ok().and_then(|format| format.dyn_into().ok());
    let text = write.and_then(|write| write.call1(&JsValue::UNDEFINED, &amount.into()).ok());
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// An amount as a person types it: "14500", "14500.50".
pub fn plain_amount(money: &Money) -> String {
    let digits = digits(money);
    let unit = 10_i64.pow(digits);
    let (whole, rest) = (money.minor / unit, money.minor % unit);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:0width$}", width = digits as usize) }
}
