import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { trimmed } from "../../../protocol/is-blank.ts";
import { EMAIL_CHARS } from "../../../protocol/limits.ts";
import type { OtherPerson } from "../../../protocol/linked-person.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, plain, refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { otherName } from "./other-name.ts";
import { detailWords } from "./words.ts";

type Found =
	| { kind: "nothing sought" }
	| { kind: "missing" }
	| { kind: "refused"; refusal: Refusal }
	| { kind: "found"; people: readonly OtherPerson[] };

/** Finds another person by what is known of them, to be linked. */
export function LinkForm({
	conversation,
	link,
}: {
	conversation: string;
	link: (other: OtherPerson) => void;
}) {
	const { connection } = useWorkspace();
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const [text, setText] = useState("");
	const [found, setFound] = useState<Found>({ kind: "nothing sought" });
	const w = detailWords;
	useLayoutEffect(() => input.current?.focus(), []);

	async function find() {
		if (!trimmed(text)) return setFound({ kind: "missing" });
		const reply = await connection.ask("linked-people:find", {
			conversation,
			text,
		});
		setFound(
			reply.ok
				? { kind: "found", people: reply.data.people }
				: { kind: "refused", refusal: reply.refusal },
		);
	}

	const fault = faultOf(found);
	return (
		<form
			class="person-edit"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void find();
			}}
		>
			<label for={id}>{w.findLabel}</label>
			<input
				ref={input}
				id={id}
				type="text"
				autoComplete="off"
				maxLength={EMAIL_CHARS}
				value={text}
				aria-describedby={`${id}-said`}
				aria-invalid={found.kind === "missing" ? true : undefined}
				onInput={(event) => setText(event.currentTarget.value)}
			/>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"} role="status">
				{fault ?? w.findHint}
			</p>
			<div class="person-acts">
				<button type="submit" class="button">
					{w.find}
				</button>
			</div>
			{found.kind === "found" && (
				<ul class="person-found">
					{found.people.map((other) => (
						<li key={other.visitor}>
							<button
								type="button"
								class="button"
								dir="auto"
								onClick={() => link(other)}
							>
								{fill(w.linkWith, { name: otherName(other) })}
							</button>
							{other.email && <span dir="auto">{plain(other.email)}</span>}
						</li>
					))}
				</ul>
			)}
		</form>
	);
}

function faultOf(found: Found): string | null {
	switch (found.kind) {
		case "missing":
			return detailWords.findMissing;
		case "refused":
			return refused(found.refusal);
		case "found":
			return found.people.length === 0 ? detailWords.foundNone : null;
		case "nothing sought":
			return null;
	}
}
