import "./promises.css";
import { useEffect } from "preact/hooks";
import type { Entry } from "../../protocol/entry.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { agentName, fill, plain } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { PromiseCard } from "./PromiseCard.tsx";
import { promiseTime } from "./promise-time.ts";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";

/** A promise in the log as it stands now, or a line of what became of one. */
export function PromiseEntry({
	entry,
	conversation,
}: {
	entry: Entry;
	conversation: string;
}) {
	const { of, read } = useModel(promisesModel);
	useEffect(() => read(conversation), [conversation]);
	if (!isOfPromise(entry) || !entry.body) return null;
	const { promise } = entry.body;
	const now = of(conversation).find(({ id }) => id === promise);
	if (entry.kind === "promised")
		return now ? (
			<PromiseCard promise={now} />
		) : (
			<p class="line" dir="auto">
				{plain(entry.body.what)}
			</p>
		);
	const what = now?.what == null ? w.something : plain(now.what);
	return (
		<p class="line" dir="auto">
			{said(entry, what)}
		</p>
	);
}

type PromiseKinds = Extract<Entry, { kind: `promise${string}` }>;

function isOfPromise(entry: Entry): entry is PromiseKinds {
	return entry.kind.startsWith("promise");
}

function said(entry: PromiseKinds, what: string): string {
	const { author } = entry;
	const name = agentName(author.kind === "agent" && author.name);
	switch (entry.kind) {
		case "promised":
			return "";
		case "promise-kept": {
			if (!entry.body) return "";
			const { how, at } = entry.body;
			return fill(how === "done_at" ? w.keptAt : w.kept, {
				...{ name, what, time: promiseTime(at) },
			});
		}
		case "promise-late": {
			if (!entry.body) return "";
			const { due, reminded } = entry.body;
			return fill(reminded === null ? w.lateShop : w.late, {
				...{ what, time: promiseTime(due), name: plain(reminded ?? "") },
			});
		}
		case "promise-moved": {
			if (!entry.body) return "";
			const { was, due, why } = entry.body;
			return fill(w.moved, {
				...{ name, what, why: plain(why) },
				...{ was: promiseTime(was), time: promiseTime(due) },
			});
		}
		case "promise-withdrawn":
			return fill(w.withdrawn, {
				...{ name, what, why: plain(entry.body?.why ?? "") },
			});
		case "promise-confirmed":
			return fill(entry.body?.done === "yes" ? w.yes : w.notYet, { what });
		case "promise-reminded":
			return fill(entry.body?.stage === "due" ? w.due : w.before, { what });
		case "promise-handed-over": {
			if (!entry.body) return "";
			const from = plain(entry.body.from ?? "") || w.theShop;
			const to = plain(entry.body.to ?? "") || w.theShop;
			return fill(entry.body.left ? w.leftShop : w.handed, {
				...{ name, from, to, what },
			});
		}
		default:
			return unreachable(entry);
	}
}
