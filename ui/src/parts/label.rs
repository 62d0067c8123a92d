//! A label as it stands on a conversation: its words on its colour.

use super::{Icon, Sign};
use paperplane_bridge::view::library::LabelView;
use yew::prelude::*;

/// Number of colours; see `ui/style/label.css`.
pub const COLOURS: u8 = 8;

#[derive(PartialEq, Properties)]
pub struct LabelPillProps {
    /// The label.
    pub label: LabelView,
    /// Takes it off, where it can be.
    #[prop_or_default]
    pub onremove: Option<Callback<()>>,
}

/// The class of a colour. A newer version may know more colours than this one.
pub fn colour_class(colour: u8) -> String {
    format!("label-{}", colour % COLOURS)
}

/// The colour that the fewest labels have: a new one takes it.
pub fn rarest_colour(labels: &[LabelView]) -> u8 {
    let count = |colour: &u8| labels.iter().filter(|label| label.colour % COLOURS == *colour).count();
    (0..COLOURS).min_by_key(count).unwrap_or_default()
}

#[component]
pub fn LabelPill(props: &LabelPillProps) -> Html {
    let LabelView { name, colour, .. } = &props.label;
    html! {
        <span class={classes!("label-pill", colour_class(*colour))} title={name.clone()} data-testid="label">
            <bdi>{ name }</bdi>
            if let Some(remove) = &props.onremove {
                <button class="label-off" onclick={remove.reform(|_: MouseEvent| ())}
                    aria-label={say!("label-take-off", label = name)} title={say!("label-take-off", label = name)}>
                    <Icon sign={Sign::X} size={12} />
                </button>
            }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{LabelId, Timestamp};

    /// The least contrast of small text, by WCAG 2.2 AA.
    const AA: f64 = 4.5;

    fn light(colour: &str) -> f64 {
        let part = |at: usize| {
            let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    /// The values that a token has in the stylesheet, theme after theme.
    fn values(token: &str) -> Vec<f64> {
        let style = include_str!("../../style/label.css");
        style.split(&format!("{token}: #")).skip(1).map(|rest| light(&rest[..6])).collect()
    }

    #[test]
    fn every_label_can_be_read_in_both_themes() {
        for colour in 0..COLOURS {
            let (words, grounds) = (values(&format!("--label-{colour}")), values(&format!("--label-{colour}-tint")));
            assert_eq!((words.len(), grounds.len()), (3, 3), "light, dark, and dark by the system");
            for (words, ground) in words.into_iter().zip(grounds) {
                let contrast = (words.max(ground) + 0.05) / (words.min(ground) + 0.05);
                assert!(contrast >= AA, "label {colour}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn a_colour_that_this_version_does_not_know_is_one_of_ours() {
        assert_eq!(
            (colour_class(7), colour_class(8), colour_class(255)),
            ("label-7".into(), "label-0".into(), "label-7".into())
        );
    }

    #[test]
    fn a_new_label_takes_the_rarest_colour() {
        let label = |colour| LabelView { id: LabelId::new(Timestamp(1), [0; 10]), name: String::new(), colour };
        assert_eq!(rarest_colour(&[]), 0);
        assert_eq!(rarest_colour(&[label(0), label(1), label(9)]), 2);
        assert_eq!(rarest_colour(&(0..8).map(label).collect::<Vec<_>>()), 0);
    }
}
