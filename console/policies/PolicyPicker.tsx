import { useEffect, useRef, useState } from "preact/hooks";
import { fitsQuery } from "../../protocol/fits-query.ts";
import { newId } from "../../protocol/ids.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { PinnablePolicy } from "../../protocol/shown-policy.ts";
import { PickerList } from "../conversation/PickerList.tsx";
import type { PickerProps } from "../conversation/picker-props.ts";
import { fill, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { policyCardWords as w } from "./words.ts";

const DAY_MS = 86_400_000;

/** A policy as a card, or the clock of one of its terms. */
interface Choice {
	key: string;
	name: string;
	about: string;
	policy: PinnablePolicy;
	isClock: boolean;
}

/** Policies that fit what is typed behind the sign, each with its clock. */
export function PolicyPicker({
	conversation: { id: conversation },
	query,
	keys,
	mark,
	insert,
}: PickerProps) {
	const { connection, clock, toasts } = useWorkspace();
	const [policies, setPolicies] = useState<PinnablePolicy[] | null>(null);
	const [why, setWhy] = useState("");
	useEffect(() => {
		void connection
			.ask("policies:of-conversation", { conversation })
			.then((reply) => {
				if (reply.ok) setPolicies(reply.data.policies);
				else setWhy(refused(reply.refusal));
			});
	}, [conversation]);
	const list = useRef<PickerProps["keys"]["current"]>(null);
	useEffect(() => {
		keys.current = (event) => list.current?.(event) || isKept(event);
	});
	const said = (refusal: Refusal) =>
		toasts.say({
			text: refusal.code === "conflict" ? w.changed : refused(refusal),
			action: null,
		});

	async function pin({ policy, number }: PinnablePolicy) {
		const reply = await connection.ask("policy:pin", {
			...{ conversation, clientId: newId(), policy, number },
		});
		if (!reply.ok) said(reply.refusal);
	}

	/** The shop owes it: it has published the term. */
	async function start({ policy, number, term }: PinnablePolicy) {
		if (!term) return;
		const reply = await connection.ask("promise:make", {
			...{ conversation, id: newId(), what: term.what, owes: { kind: "shop" } },
			...{ due: clock.now.peek() + term.days * DAY_MS, anyway: true },
			policy: { policy, number },
		});
		if (reply.ok) toasts.say({ text: w.started, action: null });
		else said(reply.refusal);
	}

	const fits = fitsQuery(query);
	return (
		<PickerList
			{...{ query, mark, keys: list }}
			label={w.list}
			items={(policies ?? [])
				.flatMap(choicesOf)
				.filter(({ name }) => fits(name))}
			keyOf={({ key }) => key}
			choose={({ policy, isClock }) => {
				insert("");
				void (isClock ? start(policy) : pin(policy));
			}}
			foot={
				<p role="status">
					{why ||
						(policies === null ? w.reading : policies[0] ? w.hint : w.none)}
				</p>
			}
		>
			{({ name, about }) => (
				<>
					<strong dir="auto">{name}</strong> <span>{about}</span>
				</>
			)}
		</PickerList>
	);
}

function choicesOf(policy: PinnablePolicy): Choice[] {
	const { title: name, number, term } = policy;
	const about = fill(w.send, { number: `${number}` });
	const card = { key: policy.policy, name, about, policy, isClock: false };
	if (!term || term.days === 0) return [card];
	const clock = fill(w.clocks[term.event], { days: `${term.days}` });
	const key = `${policy.policy} clock`;
	return [card, { key, name, about: clock, policy, isClock: true }];
}

/** The sign is for us alone: Enter sends it to no shopper, also while nothing fits. */
function isKept(event: KeyboardEvent): boolean {
	if (event.key !== "Enter" || event.shiftKey) return false;
	event.preventDefault();
	return true;
}
