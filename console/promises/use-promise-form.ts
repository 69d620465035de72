import { useRef, useState } from "preact/hooks";
import { newId } from "../../protocol/ids.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import {
	PROMISE_CHARS,
	type PromiseDue,
	type PromiseOwes,
	type PromiseWarning,
} from "../../protocol/promise.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { readField } from "./promise-time.ts";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";
import { usePromiseTimes } from "./use-promise-times.ts";

const HOUR_MS = 3_600_000;

/** By when: so much later than it is said, a moment, or what the field of date and time says on the shop's clock. */
export type When = { kind: "hour" } | { kind: "closing" } | { kind: "field" };

/** What is written in it, what stands against it, and what becomes of it. */
export function usePromiseForm(
	conversation: Conversation,
	written: string,
	hide: () => void,
) {
	const { connection, clock } = useWorkspace();
	const promises = useModel(promisesModel);
	// One for as long as the dialog is open: said twice, it is made once.
	const id = useRef(newId()).current;
	const [what, setWhat] = useState(() =>
		[...written].slice(0, PROMISE_CHARS).join(""),
	);
	const [owes, setOwes] = useState<PromiseOwes>({ kind: "me" });
	const [when, setWhen] = useState<When>({ kind: "hour" });
	const [field, setField] = useState("");
	const [warnings, setWarnings] = useState<PromiseWarning[]>([]);
	const [why, setWhy] = useState("");
	const times = usePromiseTimes(conversation.id, true, (refusal) =>
		setWhy(refused(refusal)),
	);

	function due(): PromiseDue | null {
		if (when.kind === "hour") return clock.now.peek() + HOUR_MS;
		if (when.kind === "closing") return times?.closesAt ?? null;
		return readField(field);
	}

	async function save(anyway: boolean) {
		if (isBlank(what)) return setWhy(w.blank);
		const by = due();
		if (by === null) return setWhy(w.noTime);
		const reply = await connection.ask("promise:make", {
			...{ conversation: conversation.id, id, what: trimmed(what) },
			...{ owes, due: by, anyway },
		});
		if (!reply.ok) return setWhy(promiseRefused(reply.refusal));
		if (reply.data.kind === "warned") return setWarnings(reply.data.warnings);
		promises.update(reply.data.promise);
		hide();
	}

	/** What is put right is no fault any more, and is asked about anew. */
	const puts =
		<T>(set: (value: T) => void) =>
		(value: T) => {
			set(value);
			setWhy("");
			setWarnings([]);
		};
	return {
		...{ times, what, owes, when, field, warnings, why, save },
		setWhat: puts(setWhat),
		setOwes: puts(setOwes),
		setWhen: puts(setWhen),
		setField: puts(setField),
	};
}

export function promiseRefused(refusal: Refusal): string {
	if (refusal.code === "too_late") return w.tooLate;
	if (refusal.code === "malformed") {
		if (refusal.field.endsWith(".time")) return w.skipped;
		return refusal.field === "doneAt" ? w.notDone : w.tooFar;
	}
	if (refusal.code === "conflict") return w.conflict;
	return refused(refusal);
}
