import "./identity-keys.css";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../../protocol/unreachable.ts";
import { refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { Claims } from "./Claims.tsx";
import { identityKeysModel } from "./identity-keys.ts";
import { KeysCard } from "./KeysCard.tsx";
import { LazySamples } from "./LazySamples.tsx";
import { RetiredKeys } from "./RetiredKeys.tsx";

import { keysWords } from "./words.ts";

/** For owners: the keys that prove customers, what they sign, and how a shop's server does it. */
export function IdentityKeysSection({ settings: { site } }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(identityKeysModel)(site);
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void model.read();
	}, [model, kind]);
	// The secret is on no screen any more once somebody looks at something else.
	useEffect(() => model.forget, [model]);
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
	const { keys, retired } = state.keys;
	const kid = keys.at(-1)?.kid ?? null;
	return (
		<div class="settings-list">
			<p class="quiet">{keysWords.lead}</p>
			<KeysCard keys={keys} model={model} />
			{retired.length > 0 && <RetiredKeys retired={retired} />}
			<Claims site={site} kid={kid} />
			<LazySamples site={site} kid={kid} />
		</div>
	);
}
