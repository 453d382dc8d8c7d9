//! Whose tenant, which tasks and which address for news a request names: in its path, its query and its body, and whether all of
//! them name the same. Who reads one place alone is never told another than who reads the other.

use super::Call;
use crate::a2a::rest::{address_of, is_place_of, task_named};
use crate::a2a::{Method, NoCall, Version};
use crate::json::{Json, Node};

/// Most tasks that one request may name.
const MOST_TASKS: usize = 64;

const TWO_TENANTS: NoCall = NoCall::Params("it is for two tenants");
const TWO_TASKS: NoCall = NoCall::Params("path and body name two tasks");

impl<'f> Call<'f> {
    /// Whether whatever says a thing twice says the same.
    pub(super) fn agrees(&self) -> Result<(), NoCall> {
        self.has_one_tenant()?;
        let named = self.places()?;
        if named.len() > MOST_TASKS {
            return Err(NoCall::Params("it names too many tasks"));
        }
        if let Some(path) = &self.path
            && let (Some(of_path), true) = (&path.task, named.iter().any(|(task, _)| *task))
            && self.tasks().iter().any(|task| task != of_path)
        {
            return Err(TWO_TASKS);
        }
        let mut ids = self.push_ids()?;
        ids.extend(self.ids_in_names()?);
        if ids.iter().any(|id| Some(id) != ids.first()) {
            return Err(NoCall::Params("it calls an address by two names"));
        }
        Ok(())
    }

    /// An address for news says its tenant again, and of that one it has to be, also where the request says none.
    fn has_one_tenant(&self) -> Result<(), NoCall> {
        let of_body = self.params.and_then(|params| params.get("tenant"));
        said(of_body)?;
        let tenants = self.tenants();
        if tenants.iter().any(|tenant| Some(tenant) != tenants.first()) {
            return Err(TWO_TENANTS);
        }
        for pushed in self.pushed() {
            if said(pushed.get("tenant"))?.is_some_and(|tenant| tenant != self.tenant()) {
                return Err(TWO_TENANTS);
            }
        }
        Ok(())
    }

    /// Every tenant that it is said to be for, in the path, the body and the query.
    pub(super) fn tenants(&self) -> Vec<&str> {
        let of_path = self.path.as_ref().and_then(|path| path.tenant.as_deref());
        let of_body = self.params.and_then(|params| params.text("tenant"));
        let all = [of_path, of_body, self.query.get("tenant")];
        let said = all.into_iter().flatten();
        said.filter(|tenant| !tenant.is_empty()).collect()
    }

    /// Ids in the body: whether each is a task's, and the id.
    pub(super) fn places(&self) -> Result<Vec<(bool, String)>, NoCall> {
        let mut found = Vec::new();
        let mut add = |node: Option<&Node<'_>>, is_task: bool| {
            found.extend(said(node)?.map(|id| (is_task, id.to_owned())));
            Ok(())
        };
        let objects = self.objects();
        for object in &objects {
            add(object.get("taskId"), true)?;
            add(object.get("contextId"), false)?;
            if let Some(others) = object.get("referenceTaskIds")
                && others.json != Json::Null
            {
                let others = others.as_list();
                let others = others.ok_or(NoCall::Params("`referenceTaskIds` is no list"))?;
                for other in others {
                    add(Some(other), true)?;
                }
            }
        }
        let Some(params) = self.params else {
            return Ok(found);
        };
        let legacy = self.asked.version == Version::V03 && self.path.is_none();
        let by_id = match self.method() {
            Method::GetTask | Method::Cancel | Method::Subscribe => true,
            Method::GetPush | Method::ListPush | Method::DeletePush => legacy,
            _ => false,
        };
        if by_id {
            add(params.get("id"), true)?;
        }
        if self.path.is_some() {
            let named = named_in(params).into_iter().filter_map(Node::as_text);
            found.extend(named.filter_map(task_named).map(|id| (true, id.to_owned())));
        }
        Ok(found)
    }

    /// What an address for news is called, beside it and in it, where 0.3 has both.
    pub(super) fn push_ids(&self) -> Result<Vec<&'f str>, NoCall> {
        let Some(params) = self.params.filter(|_| self.names_places()) else {
            return Ok(Vec::new());
        };
        let inside = self.pushed().into_iter().map(|pushed| pushed.get("id"));
        let all = std::iter::once(params.get("configId")).chain(inside);
        all.filter_map(|id| said(id).transpose()).collect()
    }

    /// The ids of addresses for news in the whole names that stand in the body. Each name has to be one of the task in the path. An
    /// address is not known by it alone: SDKs say `None` there where it has no id, and the answer tells which it got.
    fn ids_in_names(&self) -> Result<Vec<&'f str>, NoCall> {
        let params = self.params.filter(|_| self.names_places());
        let task = self.path.as_ref().and_then(|path| path.task.as_deref());
        let (Some(params), Some(task)) = (params, task) else {
            return Ok(Vec::new());
        };
        if named(params.get("parent"))?.is_some_and(|parent| !is_place_of(task, parent)) {
            return Err(TWO_TASKS);
        }
        let is_address = matches!(
            self.method(),
            Method::SetPush | Method::GetPush | Method::DeletePush
        );
        let mut ids = Vec::new();
        let of_config = params.get("config").and_then(|config| config.get("name"));
        for name in [params.get("name"), of_config] {
            let Some(name) = named(name)? else {
                continue;
            };
            match is_address {
                true => ids.push(
                    address_of(task, name)
                        .ok_or(NoCall::Params("the address is named as none of its task"))?,
                ),
                false if is_place_of(task, name) => {}
                false => return Err(TWO_TASKS),
            }
        }
        ids.retain(|id| !id.is_empty());
        Ok(ids)
    }

    /// Whether its parameters name tasks by their places, as 0.3 does but over JSON-RPC.
    pub(super) fn names_places(&self) -> bool {
        self.asked.version == Version::V03 && self.path.is_some() && !self.method().says()
    }

    /// What names places of tasks and addresses for news in its parameters.
    pub(in crate::a2a) fn names(&self) -> Vec<&'f Node<'f>> {
        let params = self.params.filter(|_| self.names_places());
        params.map(named_in).unwrap_or_default()
    }
}

/// What names places of tasks and addresses for news, where anything does.
fn named_in<'f>(params: &'f Node<'f>) -> Vec<&'f Node<'f>> {
    let of_config = params.get("config").and_then(|config| config.get("name"));
    let beside = ["name", "parent", "configId"].map(|key| params.get(key));
    beside.into_iter().chain([of_config]).flatten().collect()
}

/// The text of an id, where there is one.
fn said<'f>(node: Option<&'f Node<'f>>) -> Result<Option<&'f str>, NoCall> {
    text(node, "an id is no text")
}

/// The text of a name, where there is one.
fn named<'f>(node: Option<&'f Node<'f>>) -> Result<Option<&'f str>, NoCall> {
    text(node, "a name is no text")
}

/// A text that says something; nothing and an empty one say nothing.
fn text<'f>(node: Option<&'f Node<'f>>, other: &'static str) -> Result<Option<&'f str>, NoCall> {
    match node.map(|node| &node.json) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Text(text)) => Ok(Some(&**text).filter(|text| !text.is_empty())),
        Some(_) => Err(NoCall::Params(other)),
    }
}

#[cfg(test)]
mod tests;
