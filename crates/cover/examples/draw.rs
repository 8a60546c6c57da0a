//! Draws one fan's cover, share picture and thumbnail from a built studio, and says what they cost:
//! `cargo run --release -p cover --example draw -- <studio folder> <team> <name> <locale> <out folder> [repeat=n]`

use std::path::{Path, PathBuf};

use cover::{CoverContent, Renderer};

type Failure = Box<dyn std::error::Error>;

const PICTURES: [&str; 3] = ["cover", "share", "thumb"];

fn main() -> Result<(), Failure> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [studio, team, name, locale, out, rest @ ..] = args.as_slice() else {
        return Err(
            "usage: draw <studio folder> <team> <name> <locale> <out folder> [repeat=n]".into(),
        );
    };
    let repeat: u32 = match rest {
        [] => 1,
        [times] => times
            .strip_prefix("repeat=")
            .ok_or("the last argument is repeat=n")?
            .parse()?,
        _ => return Err("too many arguments".into()),
    };
    let studio = root(Path::new(studio))?;
    let renderer = Renderer::open(|path| map(&studio.join(path)).ok())?;
    // A made-up phrase, the same at every run and for whatever is measured beside it.
    let peaks: Vec<u8> = (0..256u16)
        .map(|at| (255.0 * (f32::from(at) / 15.0).sin().abs().powf(0.6)).round() as u8)
        .collect();
    let sleeve = CoverContent {
        team_id: team,
        team_name: team,
        name: Some(name),
        locale,
        peaks: Some(&peaks),
    };
    let start = processor_ms()?;
    let mut drawn = Vec::new();
    for _ in 0..repeat.max(1) {
        drawn.clear();
        for picture in PICTURES {
            drawn.push(renderer.render(picture, &sleeve)?);
        }
    }
    let cost = (processor_ms()? - start) / f64::from(repeat.max(1));
    std::fs::create_dir_all(out)?;
    for (picture, jpeg) in PICTURES.iter().zip(&drawn) {
        std::fs::write(Path::new(out).join(format!("{picture}.jpg")), jpeg)?;
    }
    println!("{cost:.2} ms of CPU");
    Ok(())
}

/// The studio's own folder, given it or its `covers`.
fn root(folder: &Path) -> Result<PathBuf, Failure> {
    let parent = folder.parent().unwrap_or(folder);
    [folder, parent]
        .into_iter()
        .find(|root| root.join("covers/index.json").is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} holds no built studio", folder.display()).into())
}

/// A file in memory, as a function has its layer.
#[allow(unsafe_code)]
fn map(path: &Path) -> std::io::Result<&'static [u8]> {
    let file = std::fs::File::open(path)?;
    // SAFETY: nobody writes to a built studio while it is measured.
    let map = unsafe { memmap2::Mmap::map(&file)? };
    Ok(Box::leak(Box::new(map)))
}

/// Milliseconds that this thread has spent on a processor; Linux counts them.
fn processor_ms() -> Result<f64, Failure> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = text.split(' ').next().unwrap_or_default().parse()?;
    Ok(nanoseconds / 1e6)
}
