//! The windows: everything a person sees. Knows the DOM, and the rest of the house only through `bridge`.

mod app;
mod dom;
mod door;
mod hooks;
mod pages;
mod parts;
mod state;
mod words;

fn main() {
    yew::Renderer::<app::App>::new().render();
}
