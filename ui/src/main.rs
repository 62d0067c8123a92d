//! The windows: everything a person sees. Knows the DOM, and the node only through `bridge`.

#[macro_use]
mod words;

mod app;
mod dom;
mod door;
mod hooks;
mod pages;
mod parts;
mod state;

fn main() {
    yew::Renderer::<app::App>::new().render();
}
