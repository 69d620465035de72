import type {
	PoliciesRead,
	ShownPolicy,
} from "../../../protocol/shown-policy.ts";
import { useModels } from "../context/context.ts";
import { Facts } from "./PolicyCard.tsx";
import { ReturnRequest } from "./ReturnRequest.tsx";

/** On the first page: a line, which opens what the shop has published. */
export function HomePolicies() {
	const now = useModels().policies.value?.now.value;
	if (!now || now.policies.length === 0) return null;
	return (
		<details class="policies">
			<summary>{now.words.title}</summary>
			{now.policies.map((policy) => (
				<OnePolicy key={policy.policy} {...{ policy, words: now.words }} />
			))}
		</details>
	);
}

function OnePolicy({
	policy: { title, facts, steps, since, language, url, kind },
	words,
}: {
	policy: ShownPolicy;
	words: PoliciesRead["words"];
}) {
	return (
		<details class="policy" lang={language}>
			<summary>{title}</summary>
			<p class="policy-since">{since}</p>
			<Facts facts={facts} />
			{steps.length > 0 && (
				<ol>
					{steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			)}
			<p>
				<a href={url} target="_blank" rel="noopener noreferrer">
					{words.open}
				</a>
			</p>
			{kind === "returns" && <ReturnRequest {...{ words, steps }} />}
		</details>
	);
}
