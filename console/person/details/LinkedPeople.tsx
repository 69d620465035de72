import { useRef, useState } from "preact/hooks";
import type {
	LinkedPerson,
	OtherPerson,
} from "../../../protocol/linked-person.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { ago } from "../../../ui/ago.ts";
import { agentName, fill, locale, plain, refused } from "../../words/words.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { Section } from "../Section.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { otherName } from "./other-name.ts";
import type { PersonDetails } from "./person-details.ts";
import { detailWords } from "./words.ts";

/** Who is the same person, as the staff has said. */
export function LinkedPeople({
	details,
	conversation,
	mayChange,
}: {
	details: PersonDetails;
	conversation: string;
	mayChange: boolean;
}) {
	const { toasts } = useWorkspace();
	const [isAdding, setAdding] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const linked = details.linked.value;
	const w = detailWords;
	if (linked.length === 0 && !mayChange) return null;

	async function change(to: "link" | "unlink", other: OtherPerson) {
		const refused = await details[to](other.visitor);
		setRefusal(refused);
		if (refused) return;
		setAdding(false);
		opener.current?.focus();
		const back = to === "link" ? "unlink" : "link";
		const said = to === "link" ? w.linkedDone : w.unlinked;
		toasts.say(
			{
				text: fill(said, { name: otherName(other) }),
				action: { label: w.undo, run: () => void change(back, other) },
			},
			10_000,
		);
	}

	return (
		<Section title={w.linked}>
			{linked.map((one) => (
				<OneLinked
					key={one.visitor}
					one={one}
					unlink={mayChange ? () => void change("unlink", one) : null}
				/>
			))}
			{linked.length > 0 && <p class="quiet">{w.linkedHint}</p>}
			{mayChange && (
				<button
					ref={opener}
					type="button"
					class="text-button"
					aria-expanded={isAdding}
					onClick={() => {
						setRefusal(null);
						setAdding(!isAdding);
					}}
				>
					{w.link}
				</button>
			)}
			{isAdding && (
				<LinkForm
					conversation={conversation}
					link={(other) => void change("link", other)}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refusal.code === "rejected" ? w.linkRefused : refused(refusal)}
				</p>
			)}
		</Section>
	);
}

function OneLinked({
	one,
	unlink,
}: {
	one: LinkedPerson;
	/** null: they only read it. */
	unlink: (() => void) | null;
}) {
	const { clock } = useWorkspace();
	const when = (at: number) => ago(at, clock.now.value, locale);
	const name = otherName(one);
	const w = detailWords;
	return (
		<div class="person-linked">
			<strong dir="auto">{name}</strong>
			{one.email && <span dir="auto">{plain(one.email)}</span>}
			<ul>
				{one.conversations.map(({ id, ref, startedAt }) => (
					<li key={id}>
						<RouteLink to={{ kind: "conversation", id }} class="earlier-one">
							<span>{plain(ref)}</span>
							<span class="quiet">{when(startedAt)}</span>
						</RouteLink>
					</li>
				))}
			</ul>
			<p class="quiet">
				{fill(w.by, { name: agentName(one.by.name), when: when(one.at) })}
			</p>
			{unlink && (
				<button
					type="button"
					class="text-button"
					aria-label={fill(w.unlink, { name })}
					onClick={unlink}
				>
					{w.unlinkShort}
				</button>
			)}
		</div>
	);
}
