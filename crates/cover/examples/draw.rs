//! Renders one fan's cover, share picture and picture for phones from a built studio, and prints the processor time of one fan:
//! `cargo run --release -p cover --example draw -- <studio folder> <team> <name> <locale> <out folder> [repeat=n]`

use std::path::{Path, PathBuf};

use cover::{CoverContent, Renderer};

type Failure = Box<dyn std::error::Error>;

const PICTURES: [&str; 3] = ["cover", "share", "phone"];

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
    // Peaks of a made-up take, the same at every run and for the tools that this is compared with.
    let peaks: Vec<u8> = (0..256u16)
        .map(|at| (255.0 * (f32::from(at) / 15.0).sin().abs().powf(0.6)).round() as u8)
        .collect();
    let content = CoverContent {
        team_id: team,
        team_name: team,
        name: Some(name),
        locale,
        countries: &[],
        peaks: Some(&peaks),
        ..CoverContent::default()
    };
    let start = processor_ms()?;
    let mut rendered = Vec::new();
    for _ in 0..repeat.max(1) {
        rendered.clear();
        for picture in PICTURES {
            rendered.push(renderer.render(picture, &content)?);
        }
    }
    let cost = (processor_ms()? - start) / f64::from(repeat.max(1));
    std::fs::create_dir_all(out)?;
    for (picture, jpeg) in PICTURES.iter().zip(&rendered) {
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

/// Maps a file into memory, as a function on Lambda maps its layer.
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
