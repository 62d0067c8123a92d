//! Amounts of money: in the smallest unit of a currency, as ISO 4217 counts it.

use iso_currency::Currency;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde::{Deserialize, Serialize};
use std::str::FromStr as _;

/// An amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In the smallest unit: cents of euros, fils of Jordanian dinars, whole yen.
    pub minor: i64,
    /// The code of the currency, e.g. `EUR`.
    pub currency: String,
}

/// The reason for which an amount is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyRefused {
    /// Not a number, below nought, finer than the currency, or beyond all sums.
    #[error("not an amount")]
    Amount,
    /// Not a currency of ISO 4217.
    #[error("not a currency")]
    Currency,
}

/// Accepts an amount as a person typed it, with a dot or a comma before the decimals and no other marks; `None` where the amount
/// is empty.
///
/// # Errors
/// [`MoneyRefused`].
pub fn accept_money(amount: &str, currency: &str) -> Result<Option<Money>, MoneyRefused> {
    let amount = amount.trim();
    if amount.is_empty() {
        return Ok(None);
    }
    let code = currency.trim().to_ascii_uppercase();
    let currency = Currency::from_code(&code).ok_or(MoneyRefused::Currency)?;
    let digits = u32::from(currency.exponent().unwrap_or_default());
    let plain = amount.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    if !plain || amount.len() > 20 {
        return Err(MoneyRefused::Amount);
    }
    let decimal = Decimal::from_str(&amount.replace(',', ".")).map_err(|_| MoneyRefused::Amount)?;
    let minor = decimal.checked_mul(Decimal::from(10_u64.pow(digits))).ok_or(MoneyRefused::Amount)?;
    if !minor.fract().is_zero() {
        return Err(MoneyRefused::Amount);
    }
    let minor = minor.to_i64().filter(|minor| *minor <= 1_000_000_000_000).ok_or(MoneyRefused::Amount)?;
    Ok(Some(Money { minor, currency: code }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_counts_in_the_unit_of_its_currency() {
        let minor =
            |amount: &str, currency: &str| accept_money(amount, currency).map(|money| money.map(|money| money.minor));
        assert_eq!(minor("14500", "eur"), Ok(Some(1_450_000)));
        assert_eq!(minor("14500,5", "EUR"), Ok(Some(1_450_050)));
        assert_eq!(minor("1.234", "JOD"), Ok(Some(1_234)));
        assert_eq!(minor("100", "JPY"), Ok(Some(100)));
        assert_eq!(minor(" ", "EUR"), Ok(None));
        for wrong in ["1.005", "1,000,000", "-3", "1e9", "a", "99999999999999999999"] {
            assert_eq!(minor(wrong, "EUR"), Err(MoneyRefused::Amount), "{wrong}");
        }
        assert_eq!(minor("1", "EURO"), Err(MoneyRefused::Currency));
        assert_eq!(minor("1.5", "JPY"), Err(MoneyRefused::Amount));
    }
}
