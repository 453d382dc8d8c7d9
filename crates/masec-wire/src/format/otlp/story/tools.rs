//! Calls and their results, as spans of tools and messages tell of them, each once.

use masec_model::{CompactString, Endpoint, Kind};

use super::{Role, Story, role, tool_of};
use crate::flatten::Leaves;
use crate::format::chat;
use crate::format::otlp::calls::Call;
use crate::format::otlp::digest::Digest;
use crate::format::otlp::span::{ARGUMENTS, Nanos, RESULT};
use crate::json::Node;
use crate::sink::{Deed, Sink};

impl Story<'_, '_> {
    pub(super) fn tool_start(&mut self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        let Some(tool) = tool_of(span) else {
            return;
        };
        let depth = sink.limits.depth();
        let arguments = span.attributes.get(ARGUMENTS);
        let said = arguments.map(|arguments| Digest::of_value(Some(arguments), depth));
        if let Some(outer) = self.around(place, tool) {
            let outer_said = self.spans[outer].attributes.get(ARGUMENTS);
            let same = |said| said == Digest::of_value(outer_said, depth);
            if said.is_none_or(same) {
                self.carrying[place] = self.carrying[outer];
                return;
            }
        }
        let id = span.attributes.text("gen_ai.tool.call.id");
        let start = span
            .start
            .map(Nanos::stamp)
            .unwrap_or_default()
            .0
            .to_le_bytes();
        let bytes = said.as_ref().map(Digest::bytes).unwrap_or_default();
        // Ids of spans are the sender's: two may have one, and one may come twice.
        let me = Digest::of(&[span.id.as_bytes(), &start, tool.as_bytes(), bytes]);
        let call = match self.memory.calls.carry(&me, id, tool, said.as_ref()) {
            Some(call) => call,
            None => {
                if arguments.is_none() && span.attributes.get(RESULT).is_none() {
                    self.bare(place, tool, sink);
                }
                let id = id.unwrap_or(span.id);
                let call = self.call(place, Some(id), tool, arguments, span.start, sink);
                self.memory.calls.carried(&me, call);
                call
            }
        };
        self.carrying[place] = Some(call);
    }

    pub(super) fn tool_end(&mut self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        let Some(tool) = tool_of(span) else {
            if span.attributes.text("mcp.method.name") == Some("resources/read") {
                self.read(place, sink);
            }
            return;
        };
        let result = span.attributes.get(RESULT);
        if result.is_none() && self.around(place, tool).is_some() {
            return;
        }
        let id = span.attributes.text("gen_ai.tool.call.id");
        let told = (id, Some(tool), result);
        self.result(place, self.carrying[place], told, span.end, sink);
    }

    /// The span around this one that tells of the same tool.
    fn around(&self, place: usize, tool: &str) -> Option<usize> {
        self.line_of(place).into_iter().skip(1).find(|&at| {
            let outer = &self.spans[at];
            matches!(role(outer), Role::Tool | Role::Mcp) && tool_of(outer) == Some(tool)
        })
    }

    /// Tells of a call; its place among the calls.
    pub(super) fn call(
        &mut self,
        place: usize,
        id: Option<&str>,
        tool: &str,
        arguments: Option<&Node<'_>>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) -> usize {
        let agent = self.agent(place);
        let (content, lost) = chat::arguments_of(arguments, sink);
        self.report(place, lost.0 || lost.1, sink);
        let name = CompactString::from(tool);
        let mut deed = Deed::new(
            Kind::ToolCall,
            Endpoint::agent(agent),
            Endpoint::resource(name.clone()),
            content,
        );
        deed.call = id.map(CompactString::from);
        deed.tool = Some(name);
        let interaction = self.add(place, deed, time, sink);
        let said = Digest::of_value(arguments, sink.limits.depth());
        let call = Call::new(id, tool, said, interaction);
        let (call, odd) = self.memory.calls.add(call);
        if let (true, Some(id)) = (odd, id) {
            let reason = format!(
                "the id `{id}` is that of several calls which wait at once; their results are told apart by their order"
            );
            sink.problem(self.spans[place].line, reason);
        }
        call
    }

    /// Tells of a result where it is news: of a call, under an id, from a tool.
    pub(super) fn result(
        &mut self,
        place: usize,
        call: Option<usize>,
        (id, tool, result): (Option<&str>, Option<&str>, Option<&Node<'_>>),
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        let depth = sink.limits.depth();
        let said = result.map(|result| Digest::of_value(Some(result), depth));
        let calls = &mut self.memory.calls;
        let news = match call {
            Some(call) => calls.answer(call, said.as_ref()),
            None => calls.stray(id.unwrap_or_default(), said.as_ref()),
        };
        if !news {
            return;
        }
        let known = call.and_then(|call| calls.get(call));
        let causes = known.map(|call| call.interaction).into_iter().collect();
        let call = known.and_then(|call| call.id.clone());
        let tool = known
            .map(|call| call.tool.clone())
            .or_else(|| tool.map(CompactString::from))
            .unwrap_or_else(|| "unknown".into());
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        if let Some(result) = result {
            chat::answer_of(result, &mut leaves, &sink.limits);
        }
        let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
        self.report(place, lost, sink);
        let mut deed = Deed::new(
            Kind::ToolResult,
            Endpoint::resource(tool.clone()),
            Endpoint::agent(self.agent(place)),
            content,
        );
        deed.causes = causes;
        deed.call = call.or_else(|| id.map(CompactString::from));
        deed.tool = Some(tool);
        self.add(place, deed, time, sink);
    }
}
