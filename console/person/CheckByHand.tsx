import { useId, useRef, useState } from "preact/hooks";
import { trimmed } from "../../protocol/is-blank.ts";
import { ORDER_CHARS } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Order } from "../../protocol/visitor.ts";
import { ago } from "../../ui/ago.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { fill, locale, plain, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { lastCheck } from "./check-entries.tsx";
import { checkWords } from "./check-words.ts";
import { checkedWords } from "./words.ts";

/** Where nothing is signed: that an order and the name were compared with the shop's books, or the way to say so. */
export function CheckByHand({
	conversation,
	saidOrder,
}: {
	conversation: Conversation;
	saidOrder: Order | null;
}) {
	const { connection, clock } = useWorkspace();
	const title = useRef<HTMLHeadingElement>(null);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const row = conversation.head.value;
	const check = lastCheck(conversation.log.value.entries);
	const mayCheck = !conversation.isReadOnly.value && !row?.forgotten;
	const isChecked = row?.proof === "checked";
	const w = checkWords;
	if (!row || row.proof === "signed" || (!isChecked && !mayCheck)) return null;

	async function say(order: string, holds: boolean) {
		const { id } = conversation;
		const reply = await connection.ask("customer:check", {
			conversation: id,
			order,
			holds,
		});
		setRefusal(reply.ok ? null : reply.refusal);
		if (reply.ok) title.current?.focus();
	}

	return (
		<div class="person-part">
			<h3 ref={title} tabIndex={-1}>
				{isChecked ? checkedWords.checked : w.title}
			</h3>
			{isChecked && check && (
				<p dir="auto">
					{fill(w.by, {
						name: check.name,
						order: plain(check.order),
						when: ago(check.at, clock.now.value, locale),
					})}
				</p>
			)}
			{isChecked && check && mayCheck && (
				<button
					type="button"
					class="text-button"
					onClick={() => void say(check.order, false)}
				>
					{w.takeBack}
				</button>
			)}
			{!isChecked && (
				<CheckForm
					key={saidOrder?.id}
					said={plain(saidOrder?.id)}
					check={(order) => say(order, true)}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refusal.code === "conflict" ? w.signed : refused(refusal)}
				</p>
			)}
		</div>
	);
}

function CheckForm({
	said,
	check,
}: {
	/** What the page has reported; "": nothing. */
	said: string;
	check(order: string): Promise<void>;
}) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const [order, setOrder] = useState(said);
	const [isTried, setTried] = useState(false);
	const w = checkWords;
	const isFault = isTried && !trimmed(order);
	return (
		<form
			class="person-check"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				if (trimmed(order)) void check(trimmed(order));
				else input.current?.focus();
			}}
		>
			<label for={id}>{w.order}</label>
			<input
				ref={input}
				id={id}
				type="text"
				autoComplete="off"
				maxLength={ORDER_CHARS}
				value={order}
				aria-invalid={isFault ? true : undefined}
				aria-describedby={`${id}-hint`}
				onInput={(event) => setOrder(event.currentTarget.value)}
			/>
			<button type="submit" class="button">
				{w.check}
			</button>
			<p id={`${id}-hint`} class={isFault ? "fault" : "quiet"}>
				{isFault ? w.missing : w.hint}
			</p>
		</form>
	);
}
