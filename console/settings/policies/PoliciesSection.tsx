import { useEffect, useState } from "preact/hooks";
import type {
	PolicyContent,
	PolicyInfo,
	PolicyKind,
} from "../../../protocol/policy.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { ImprovementsSection } from "./ImprovementsSection.tsx";
import { PolicyForm } from "./PolicyForm.tsx";
import { PolicyList } from "./PolicyList.tsx";
import { policiesModel } from "./policies.ts";
import { emptyContent } from "./policy-drafts.ts";
import { policyWords as w } from "./words.ts";

interface Opened {
	policy: string;
	content: PolicyContent;
	info: PolicyInfo | null;
}

/** What holds at the shop: one of each kind and its own ones, as a list, and the one that is written. */
export function PoliciesSection({ settings: { site, languages } }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(policiesModel)(site);
	const [opened, setOpened] = useState<Opened | null>(null);
	const [isSaying, setSaying] = useState(false);
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

	async function open(policy: string, kind: PolicyKind) {
		const [first = "en"] = spoken;
		setWhy("");
		if (!all.policies.some(({ id }) => id === policy))
			return setOpened({
				...{ policy, info: null },
				content: emptyContent(kind, first, titleOf(kind, first)),
			});
		const reply = await model.one(policy);
		if (!reply.ok) return setWhy(refused(reply.refusal));
		const info = reply.data.policy;
		setOpened({ policy, info, content: info.content });
	}

	if (isSaying)
		return (
			<ImprovementsSection
				{...{ site, languages: spoken }}
				close={() => setSaying(false)}
			/>
		);
	if (opened)
		return (
			<div class="settings-list">
				<p>
					<button type="button" class="button" onClick={() => setOpened(null)}>
						{w.close}
					</button>
				</p>
				<PolicyForm
					key={opened.policy}
					{...opened}
					site={site}
					languages={spoken}
					titleIn={(tag) => titleOf(opened.content.facts.kind, tag)}
					address={`${all.address}/${opened.policy}`}
					close={() => setOpened(null)}
					model={model}
				/>
			</div>
		);
	return (
		<PolicyList
			{...{ all, why }}
			open={(...one) => void open(...one)}
			say={() => setSaying(true)}
		/>
	);
}
