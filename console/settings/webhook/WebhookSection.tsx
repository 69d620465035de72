import "./webhook.css";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../../protocol/unreachable.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { dateAndTime } from "../staff/when.ts";
import { Deliveries } from "./Deliveries.tsx";
import { SecretCard } from "./SecretCard.tsx";
import { WebhookForm } from "./WebhookForm.tsx";
import { type WebhookModel, webhookModel } from "./webhook.ts";
import { webhookWords } from "./words.ts";

/** For owners: which server of theirs is told, of what, and what became of it. */
export function WebhookSection({ settings: { site } }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(webhookModel)(site);
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
	const { webhook, deliveries } = state.info;
	return (
		<div class="settings-list">
			<p class="quiet">{webhookWords.lead}</p>
			{webhook && webhook.endedAt !== null && (
				<p class="settings-none" role="status">
					{fill(webhookWords.ended, { time: dateAndTime(webhook.endedAt) })}
				</p>
			)}
			<NewSecret model={model} />
			<WebhookForm key={webhook?.url ?? ""} webhook={webhook} model={model} />
			{webhook && <SecretCard webhook={webhook} model={model} />}
			{webhook && (
				<Deliveries webhook={webhook} deliveries={deliveries} model={model} />
			)}
		</div>
	);
}

function NewSecret({ model }: { model: WebhookModel }) {
	const secret = model.secret.value;
	const w = webhookWords;
	if (secret === null) return null;
	return (
		<div class="told-link" role="status">
			<p>
				<strong>{w.secret}</strong> {w.secretWhere}
			</p>
			<CopyLine text={secret} label={w.copySecret} />
			<div>
				<button type="button" class="button" onClick={model.forget}>
					{w.secretKept}
				</button>
			</div>
		</div>
	);
}
