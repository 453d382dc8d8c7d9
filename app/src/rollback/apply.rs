//! Puts a plan into effect, object by object: looked at first, written down first, looked at again after.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::config::Resources;
use super::folder::Files;
use super::mcp::Server;
use super::notes::Notes;
use super::plan::{ObjectPlan, Plan};
use super::replay::{Action, State};

/// What holds the objects of a resource.
pub(crate) trait Adapter {
    /// What the object is now; none where it is not there.
    fn read(&mut self, object: &str) -> Result<Option<String>>;
    /// Makes it this text.
    fn write(&mut self, object: &str, text: &str) -> Result<()>;
    /// Removes it.
    fn remove(&mut self, object: &str) -> Result<()>;
}

/// What became of an object.
#[derive(Debug)]
pub(crate) enum Done {
    /// It is clean now.
    Restored,
    /// It was clean already.
    Already,
    /// It was left alone, for this reason.
    Left(String),
    /// Something went wrong with it.
    Failed(String),
}

/// How far one may go.
#[derive(Debug)]
pub(crate) struct Leave {
    /// Objects that the log knows no clean version of may be removed.
    pub(crate) remove_new: bool,
    /// Objects that are not what the log says may be replaced all the same.
    pub(crate) force: bool,
    /// Where what is replaced is kept.
    pub(crate) keep: Option<PathBuf>,
}

/// Applies the plan; what became of each of its objects, in order. `folder` holds the objects of which no rule speaks.
pub(crate) fn apply(
    plan: &Plan,
    resources: &Resources,
    folder: Option<&Path>,
    leave: &Leave,
    notes: &mut Notes,
) -> Vec<Done> {
    let mut held = Held {
        resources,
        folder,
        open: BTreeMap::new(),
    };
    let mut done = Vec::with_capacity(plan.objects.len());
    for (number, object) in plan.objects.iter().enumerate() {
        let result = one(number, object, plan, &mut held, leave, notes);
        done.push(result.unwrap_or_else(|error| Done::Failed(format!("{error:#}"))));
    }
    done
}

/// What holds the objects, opened when the first one is needed.
struct Held<'a> {
    resources: &'a Resources,
    folder: Option<&'a Path>,
    open: BTreeMap<Option<usize>, Box<dyn Adapter + 'a>>,
}

impl<'a> Held<'a> {
    /// What holds the objects of the resource at this place; or why nothing does.
    fn adapter(
        &mut self,
        place: Option<usize>,
    ) -> Result<std::result::Result<&mut (dyn Adapter + 'a), String>> {
        if !self.open.contains_key(&place) {
            let resource = place.and_then(|place| self.resources.all.get(place));
            let adapter: Box<dyn Adapter + 'a> = match (resource, self.folder) {
                (Some(resource), _) => match (&resource.folder, &resource.mcp) {
                    (Some(folder), _) => Box::new(Files::open(&folder.root)?),
                    (None, Some(mcp)) => Box::new(Server::connect(mcp)?),
                    (None, None) => {
                        return Ok(Err(format!(
                            "resource `{}` has neither `folder` nor `mcp`",
                            resource.name
                        )));
                    }
                },
                (None, Some(folder)) => Box::new(Files::open(folder)?),
                (None, None) => {
                    return Ok(Err(
                        "no `[[resource]]` of --resources says where it is, and there is no --folder"
                            .to_owned(),
                    ));
                }
            };
            self.open.insert(place, adapter);
        }
        let adapter = self.open.get_mut(&place).context("it was opened")?;
        Ok(Ok(&mut **adapter))
    }
}

/// What an object is to become.
enum Target {
    Text(String),
    Gone,
}

fn one(
    number: usize,
    object: &ObjectPlan,
    plan: &Plan,
    held: &mut Held<'_>,
    leave: &Leave,
    notes: &mut Notes,
) -> Result<Done> {
    match &object.replayed.action {
        Action::Nothing => return Ok(Done::Already),
        Action::ByHand(why) => return Ok(Done::Left((*why).to_owned())),
        Action::RemoveNew if !leave.remove_new => {
            return Ok(Done::Left(
                "the log has no version of it before; --remove-new removes it".to_owned(),
            ));
        }
        _ => {}
    }
    let adapter = match held.adapter(object.place)? {
        Ok(adapter) => adapter,
        Err(why) => return Ok(Done::Left(why)),
    };
    let now = adapter.read(&object.object)?;
    let (target, sure) = match target(
        &object.replayed.action,
        now.as_deref(),
        &object.replayed.now,
    ) {
        Ok(found) => found,
        Err(why) => return Ok(Done::Left(why)),
    };
    let is = |now: Option<&str>| match (&target, now) {
        (Target::Text(text), Some(now)) => same(text, now),
        (Target::Gone, None) => true,
        _ => false,
    };
    if is(now.as_deref()) {
        return Ok(Done::Already);
    }
    if !sure && !leave.force {
        return Ok(Done::Left(
            "it is not what the log says it should be now, so somebody changed it whom the log did not see; --force replaces it all the same".to_owned(),
        ));
    }
    if let (Some(keep), Some(now)) = (&leave.keep, &now) {
        kept(keep, number, &object.object, now)?;
    }
    notes.before(plan, object)?;
    let changed = match &target {
        Target::Text(text) => adapter.write(&object.object, text),
        Target::Gone => adapter.remove(&object.object),
    };
    let result = changed.and_then(|()| {
        if !is(adapter.read(&object.object)?.as_deref()) {
            bail!("it was written, and reads differently now");
        }
        Ok(())
    });
    match result {
        Ok(()) => {
            let text = match &target {
                Target::Text(text) => Some(text.as_str()),
                Target::Gone => None,
            };
            notes.after(plan, object, text)?;
            Ok(Done::Restored)
        }
        Err(error) => {
            notes.failed(plan, object, &format!("{error:#}"))?;
            Err(error)
        }
    }
}

/// What the object is to become, and whether it is what the log says now; or why nothing can be done.
fn target(
    action: &Action,
    now: Option<&str>,
    logged: &State,
) -> std::result::Result<(Target, bool), String> {
    let sure = match (logged, now) {
        (State::Known(logged), Some(now)) => same(logged, now),
        (State::Gone, None) => true,
        _ => false,
    };
    match action {
        Action::Restore(text) => Ok((Target::Text(text.clone()), sure)),
        Action::Remove | Action::RemoveNew => Ok((Target::Gone, sure)),
        Action::Cut(pieces) => {
            let mut text = now.ok_or("it is not there")?.to_owned();
            for piece in pieces {
                match (
                    text.find(piece.as_str()),
                    text.matches(piece.as_str()).count(),
                ) {
                    (Some(at), 1) => text.replace_range(at..at + piece.len(), ""),
                    // Cut already, by an earlier run.
                    (None, _) => {}
                    (_, count) => {
                        return Err(format!("a tainted piece of it is there {count} times"));
                    }
                }
            }
            Ok((Target::Text(text), true))
        }
        Action::Nothing | Action::ByHand(_) => Err("there is nothing to put back".to_owned()),
    }
}

/// Whether two texts are the same but for the end of the last line, which tools add and take away.
fn same(one: &str, other: &str) -> bool {
    let trim = |text: &str| text.trim_end_matches(['\n', '\r']).len();
    one.get(..trim(one)) == other.get(..trim(other))
}

fn kept(keep: &Path, number: usize, object: &str, text: &str) -> Result<()> {
    fs::create_dir_all(keep).with_context(|| format!("cannot make `{}`", keep.display()))?;
    let name: String = object
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') {
                c
            } else {
                '_'
            }
        })
        .take(100)
        .collect();
    // What an earlier run kept stays.
    let free =
        (0..1000).find_map(|run| {
            let path = keep.join(format!("{number:04}-{run:03}-{name}"));
            let file = fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(&path);
            match file {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => None,
                result => Some(result.with_context(|| {
                    format!("cannot keep what is replaced as `{}`", path.display())
                })),
            }
        });
    let mut file =
        free.with_context(|| format!("`{}` is full of what was kept", keep.display()))??;
    std::io::Write::write_all(&mut file, text.as_bytes())?;
    Ok(file.sync_all()?)
}
