//! The file system as the ledger needs it, so that tests can make it fail: every write, sync and listing goes through
//! [`Files`]. [`Disk`] is the real one.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;

/// Folders and files. Paths are absolute or relative to the process, as with [`std::fs`].
pub trait Files: Send + Sync + fmt::Debug {
    /// Opens a file that is written in place and synced by itself; makes it where `create` says so and it is not there.
    fn open_log(&self, path: &Path, create: bool) -> io::Result<Arc<dyn LogFile>>;
    /// A whole file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Writes a whole file and the folders above it; not synced, and torn if the machine stops.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Replaces a whole file, synced: after a crash there is the old one or the new one.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, sorted, and whether each is a folder; empty where there is no such folder.
    fn list(&self, path: &Path) -> io::Result<Vec<(String, bool)>>;
    /// Makes a folder and those above it.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes new names in a folder durable.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes everything written below `root` durable.
    fn sync_all(&self, root: &Path) -> io::Result<()>;
    /// Takes the lock file; `WouldBlock` where somebody has it. Held until the result is dropped.
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Send + Sync>>;
}

/// A file that is written in place.
pub trait LogFile: Send + Sync {
    /// Writes some of `bytes` at `offset` and says how many.
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<usize>;
    /// Reads some bytes at `offset`; 0 at the end.
    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<usize>;
    /// Makes what was written durable.
    fn sync(&self) -> io::Result<()>;
    /// Cuts the file.
    fn set_len(&self, length: u64) -> io::Result<()>;
    /// How long it is.
    fn length(&self) -> io::Result<u64>;
}

/// Writes all of `bytes` at `offset`.
pub(crate) fn write_all_at(
    file: &dyn LogFile,
    mut offset: u64,
    mut bytes: &[u8],
) -> io::Result<()> {
    while !bytes.is_empty() {
        match file.write_at(offset, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => {
                offset += n as u64;
                bytes = bytes.get(n..).unwrap_or_default();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads as many bytes at `offset` as there are, up to the length of `into`.
pub(crate) fn read_up_to(file: &dyn LogFile, offset: u64, into: &mut [u8]) -> io::Result<usize> {
    let mut done = 0;
    while let Some(rest) = into.get_mut(done..).filter(|rest| !rest.is_empty()) {
        match file.read_at(offset + done as u64, rest) {
            Ok(0) => break,
            Ok(n) => done += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

/// Longest file that is read at once: a segment with one of the largest frames, and room.
const MAX_FILE: u64 = 1 << 32;

/// Opens a file and nothing else: a pipe that somebody put in its place would be waited for without end, a device read so, and a
/// link would have us write what lies elsewhere.
fn plain(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW;
    let file = options
        .custom_flags(i32::try_from(flags.bits()).unwrap_or(0))
        .open(path)?;
    if file.metadata()?.is_file() {
        return Ok(file);
    }
    Err(io::Error::new(
        io::ErrorKind::InvalidInput,
        "it is no plain file",
    ))
}

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn open_log(&self, path: &Path, create: bool) -> io::Result<Arc<dyn LogFile>> {
        let mut options = OpenOptions::new();
        let options = options
            .read(true)
            .write(create)
            .create(create)
            .truncate(false)
            .mode(0o640);
        Ok(Arc::new(plain(options, path)?))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut file = plain(OpenOptions::new().read(true), path)?;
        let length = file.metadata()?.len();
        if length > MAX_FILE {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                format!("it has {length} bytes, and no file of a ledger has more than {MAX_FILE}"),
            ));
        }
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(usize::try_from(length).unwrap_or(usize::MAX))?;
        Read::by_ref(&mut file)
            .take(MAX_FILE)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let open = || {
            plain(
                OpenOptions::new().write(true).create(true).truncate(true),
                path,
            )
        };
        let mut file = match open() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if let Some(above) = path.parent() {
                    fs::create_dir_all(above)?;
                }
                open()?
            }
            result => result?,
        };
        file.write_all(bytes)
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let fresh = path.with_extension("new");
        let mut file = plain(
            OpenOptions::new().write(true).create(true).truncate(true),
            &fresh,
        )?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&fresh, path)?;
        path.parent()
            .map_or(Ok(()), |above| self.sync_folder(above))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<(String, bool)>> {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry?;
            names.push((
                entry.file_name().to_string_lossy().into_owned(),
                entry.file_type()?.is_dir(),
            ));
        }
        names.sort();
        Ok(names)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    #[cfg(target_os = "linux")]
    fn sync_all(&self, root: &Path) -> io::Result<()> {
        // Thousands of small files at once: one sync of the file system costs less than one each.
        Ok(rustix::fs::syncfs(File::open(root)?)?)
    }

    #[cfg(not(target_os = "linux"))]
    fn sync_all(&self, root: &Path) -> io::Result<()> {
        for (name, folder) in self.list(root)? {
            let path = root.join(name);
            if folder {
                self.sync_all(&path)?;
            } else {
                File::open(path)?.sync_all()?;
            }
        }
        self.sync_folder(root)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Send + Sync>> {
        let take = |file: File| match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => Err(error),
        };
        // Who may only read, such as an auditor, can ask whether somebody has it.
        let file = match plain(OpenOptions::new().read(true), path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => plain(
                OpenOptions::new().write(true).create(true).truncate(false),
                path,
            )?,
            result => result?,
        };
        let file = take(file)?;
        // The file can be removed and made anew while somebody holds it; the folder cannot.
        let folder = path.parent().map(File::open).transpose()?;
        Ok(Box::new((file, folder.map(take).transpose()?)))
    }
}

impl LogFile for File {
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<usize> {
        FileExt::write_at(self, bytes, offset)
    }

    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<usize> {
        FileExt::read_at(self, into, offset)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        File::set_len(self, length)
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }
}
