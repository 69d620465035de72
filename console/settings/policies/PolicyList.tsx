import { useState } from "preact/hooks";
import {
	POLICY_KINDS,
	type PolicyKind,
	type PolicySummary,
	type SitePolicies,
} from "../../../protocol/policy.ts";
import { fill } from "../../words/words.ts";
import { Field } from "../../workspace/SettingField.tsx";
import { improvementWords } from "./improvement-words.ts";
import { policyWords as w } from "./words.ts";

const KINDS = ["delivery", "returns", "service", "privacy"] as const;
/** As the relay takes it. */
const NAME = /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/;

interface Props {
	all: SitePolicies;
	why: string;
	open(policy: string, kind: PolicyKind): void;
	/** To what the shop did because of what customers said. */
	say(): void;
}

/** One of each kind, written or not, and then the shop's own ones. */
export function PolicyList(props: Props) {
	const { why, open, say } = props;
	const { policies, address } = props.all;
	const own = policies.filter(({ kind }) => kind === "own");
	const rows = [
		...KINDS.map((kind) => ({ id: kind, kind, name: w.kinds[kind] })),
		...own.map(({ id, kind, title }) => ({ id, kind, name: title })),
	];
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
			<ul class="settings-list">
				{rows.map(({ id, kind, name }) => {
					const saved = policies.find((one) => one.id === id);
					return (
						<li key={id} class="settings-card settings-card-head">
							<strong id={`policy-${id}`} dir="auto">
								{name}
							</strong>{" "}
							<span class="quiet">{stateOf(saved)}</span>{" "}
							<button
								type="button"
								class="button"
								aria-describedby={`policy-${id}`}
								onClick={() => open(id, kind)}
							>
								{w.open}
							</button>
						</li>
					);
				})}
			</ul>
			<AnotherPolicy open={open} />
			<p class="settings-card-head">
				<strong id="you-said">{improvementWords.title}</strong>{" "}
				<button
					type="button"
					class="button"
					aria-describedby="you-said"
					onClick={say}
				>
					{w.open}
				</button>
			</p>
			{policies.some(({ number }) => number > 0) && (
				<p class="settings-card-head">
					{w.address}
					<a href={address} target="_blank" rel="noopener noreferrer">
						{address}
					</a>
				</p>
			)}
		</div>
	);
}

/** One that is none of the kinds: its address is chosen first, and stays. */
function AnotherPolicy({ open }: Pick<Props, "open">) {
	const [name, setName] = useState("");
	const [isRefused, setRefused] = useState(false);
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				setRefused(!NAME.test(name));
				if (NAME.test(name))
					open(name, POLICY_KINDS.find((kind) => kind === name) ?? "own");
			}}
		>
			<Field
				label={w.another}
				value={name}
				type={(typed) => setName(typed.trim().toLowerCase())}
				hint={w.anotherHint}
				fault={isRefused ? w.anotherHint : null}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			<p>
				<button type="submit" class="button">
					{w.addAnother}
				</button>
			</p>
		</form>
	);
}

function stateOf(one: PolicySummary | undefined): string {
	if (!one) return w.states.none;
	if (one.number === 0) return w.states.draft;
	const { changed, holds } = w.states;
	return fill(one.isChanged ? changed : holds, { number: `${one.number}` });
}
