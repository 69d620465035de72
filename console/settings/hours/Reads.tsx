import { computed } from "@preact/signals";
import { useEffect, useId, useMemo } from "preact/hooks";
import { unreachable } from "../../../protocol/unreachable.ts";
import { words } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { type HoursForm, hoursIn } from "./hours-form.ts";
import { sayReads } from "./say-reads.ts";
import { hoursWords } from "./words.ts";

const MINUTE_MS = 60_000;

/** The sentences that show an owner at once what the table above does. */
export function Reads({ form, good }: { form: HoursForm; good: boolean }) {
	const id = useId();
	useEffect(() => void sayReads.fetch(), []);
	return (
		<section class="reads" aria-labelledby={id}>
			<h3 id={id}>{hoursWords.reads}</h3>
			{good ? (
				<Sentences form={form} />
			) : (
				<p class="quiet">{hoursWords.readsFaulty}</p>
			)}
		</section>
	);
}

function Sentences({ form }: { form: HoursForm }) {
	const { clock } = useWorkspace();
	// The clock ticks each second; what is read changes with a minute at most.
	const now = useMemo(
		() => computed(() => Math.floor(clock.now.value / MINUTE_MS) * MINUTE_MS),
		[clock],
	).value;
	const state = sayReads.state.value;
	const sentences = useMemo(
		() => (state.kind === "here" ? state.module(hoursIn(form), now) : []),
		[state, form, now],
	);
	switch (state.kind) {
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return <p class="quiet">{hoursWords.readsFailed}</p>;
		case "here":
			return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
		default:
			return unreachable(state);
	}
}
