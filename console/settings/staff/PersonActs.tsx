import { useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { SignInLinkMade } from "../../../protocol/staff.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill, plain, refused } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { PersonProps } from "./PersonCard.tsx";
import { peopleWords } from "./people-words.ts";
import { dateAndTime } from "./when.ts";

/** A way in for who has lost theirs, and the end of all ways. */
export function PersonActs({
	person,
	isOnlyOwner,
	staff,
	onRemove,
}: PersonProps) {
	const { me } = useWorkspace();
	const [asks, setAsks] = useState(false);
	const [link, setLink] = useState<SignInLinkMade | null>(null);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const isMe = person.id === me.value.id;
	const name = plain(person.name);
	const w = peopleWords;
	const makeLink = async () => {
		const reply = await staff.makeLink(person.id);
		setLink(reply.ok ? reply.data : null);
		setRefusal(reply.ok ? null : reply.refusal);
	};
	return (
		<>
			<div class="person-acts">
				{!isMe && person.mayBeLinked && (
					<button
						type="button"
						class="button"
						aria-label={fill(w.linkOf, { name })}
						onClick={() => void makeLink()}
					>
						{w.link}
					</button>
				)}
				{!isMe && person.mayBeLinked && person.secondFactor && (
					<button
						type="button"
						class="button"
						aria-label={fill(w.resetOf, { name })}
						aria-expanded={asks}
						onClick={() => setAsks(!asks)}
					>
						{w.reset}
					</button>
				)}
				{!isOnlyOwner && (
					<button
						type="button"
						class="button"
						aria-label={fill(w.removeOf, { name })}
						onClick={onRemove}
					>
						{w.remove}
					</button>
				)}
			</div>
			{refusal && (
				<p class="fault" role="alert">
					{actRefused(refusal, name)}
				</p>
			)}
			{link && <Link link={link} name={name} isSecond={person.secondFactor} />}
			{asks && (
				<Reset
					name={name}
					reset={() => staff.resetSecondFactor(person.id)}
					hide={() => setAsks(false)}
				/>
			)}
		</>
	);
}

function Link({
	link,
	name,
	isSecond,
}: {
	link: SignInLinkMade;
	name: string;
	isSecond: boolean;
}) {
	const w = peopleWords;
	return (
		<div class="told-link" role="status">
			<p dir="auto">
				{fill(w.linkLead, { name, time: dateAndTime(link.expiresAt) })}{" "}
				{isSecond && w.linkSecond}
			</p>
			<CopyLine text={link.url} label={fill(w.copyLink, { name })} />
		</div>
	);
}

function Reset({
	name,
	reset,
	hide,
}: {
	name: string;
	reset: () => Promise<Refusal | null>;
	hide: () => void;
}) {
	const { toasts } = useWorkspace();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = peopleWords;
	return (
		<SureQuestion
			question={fill(w.resetSure, { name })}
			yes={w.resetYes}
			no={w.resetNo}
			onYes={async () => {
				const why = await reset();
				setRefusal(why);
				if (why) return;
				toasts.say({ text: fill(w.resetDone, { name }), action: null });
				hide();
			}}
			onNo={hide}
			fault={refusal && actRefused(refusal, name)}
		/>
	);
}

function actRefused(refusal: Refusal, name: string): string {
	if (refusal.code === "forbidden")
		return fill(peopleWords.notAllowed, { name });
	return refusal.code === "not_found" ? peopleWords.gone : refused(refusal);
}
