import { useEffect, useState } from "preact/hooks";
import type {
	PolicyContent,
	PolicyInfo,
	PolicyKind,
	PolicySummary,
	SitePolicies,
} from "../../../protocol/policy.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { fill, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { PolicyForm } from "./PolicyForm.tsx";
import { policiesModel } from "./policies.ts";
import { emptyContent } from "./policy-drafts.ts";
import { policyWords as w } from "./words.ts";

const KINDS = ["delivery", "returns", "service", "privacy"] as const;

interface Opened {
	policy: string;
	content: PolicyContent;
	info: PolicyInfo | null;
}

/** What holds at the shop: one of each kind, as a list, and the one that is written. */
export function PoliciesSection({ settings: { site, languages } }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(policiesModel)(site);
	const [opened, setOpened] = useState<Opened | null>(null);
	const [why, setWhy] = useState("");
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void model.read();
	}, [model, kind]);
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { all } = state;
	const spoken = languages.length > 0 ? languages : ["en"];
	const titleOf = (of: PolicyKind, language: string) =>
		of === "own"
			? ""
			: (all.presets[language.split("-")[0] ?? ""]?.[of] ?? w.kinds[of]);

	async function open(policy: PolicyKind, isSaved: boolean) {
		const [first = "en"] = spoken;
		if (!isSaved)
			return setOpened({
				...{ policy, info: null },
				content: emptyContent(policy, first, titleOf(policy, first)),
			});
		const reply = await model.one(policy);
		if (!reply.ok) return setWhy(refused(reply.refusal));
		const info = reply.data.policy;
		setOpened({ policy, info, content: info.content });
	}

	if (opened)
		return (
			<>
				<p>
					<button type="button" class="button" onClick={() => setOpened(null)}>
						{w.close}
					</button>
				</p>
				<PolicyForm
					key={opened.policy}
					{...opened}
					languages={spoken}
					titleIn={(tag) => titleOf(opened.content.facts.kind, tag)}
					model={model}
				/>
			</>
		);
	return (
		<PolicyList all={all} why={why} open={(...one) => void open(...one)} />
	);
}

function PolicyList({
	all: { policies, address },
	why,
	open,
}: {
	all: SitePolicies;
	why: string;
	open(policy: PolicyKind, isSaved: boolean): void;
}) {
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
			<ul class="settings-list">
				{KINDS.map((kind) => {
					const saved = policies.find(({ id }) => id === kind);
					const id = `policy-${kind}`;
					return (
						<li key={kind} class="settings-card">
							<strong id={id}>{w.kinds[kind]}</strong>{" "}
							<span class="quiet">{stateOf(saved)}</span>{" "}
							<button
								type="button"
								class="button"
								aria-describedby={id}
								onClick={() => open(kind, saved !== undefined)}
							>
								{w.open}
							</button>
						</li>
					);
				})}
			</ul>
			{policies.some(({ number }) => number > 0) && (
				<p>
					{w.address}{" "}
					<a href={address} target="_blank" rel="noopener noreferrer">
						{address}
					</a>
				</p>
			)}
		</div>
	);
}

function stateOf(one: PolicySummary | undefined): string {
	if (!one) return w.states.none;
	if (one.number === 0) return w.states.draft;
	const { changed, holds } = w.states;
	return fill(one.isChanged ? changed : holds, { number: `${one.number}` });
}
