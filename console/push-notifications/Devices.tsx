import type { PushDeviceInfo } from "../../protocol/push.ts";
import { ago } from "../../ui/ago.ts";
import { fill, locale, plain, refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { phoneWords } from "./phone-words.ts";
import {
	type PushNotifications,
	pushNotificationsModel,
} from "./push-notifications.ts";
import { pushNotificationsWords } from "./words.ts";

const w = phoneWords;

/** One's own devices: when each rang last, a key that rings it, and one that removes it. */
export function Devices() {
	const model = useModel(pushNotificationsModel);
	const devices = model.devices.value;
	if (devices.length === 0) return <p class="quiet">{w.noDevices}</p>;
	return (
		<ul class="phone-devices">
			{devices.map((device) => (
				<Device key={device.endpoint} device={device} model={model} />
			))}
		</ul>
	);
}

function Device({
	device: { endpoint, name, rungAt },
	model,
}: {
	device: PushDeviceInfo;
	model: PushNotifications;
}) {
	const { clock } = useWorkspace();
	const device = plain(name);
	const isRinging = model.rings.value.get(endpoint)?.kind === "ringing";
	return (
		<li>
			<div>
				<strong dir="auto">{device}</strong>
				{endpoint === model.own.value && (
					<small> ({pushNotificationsWords.thisOne})</small>
				)}
				<p class="quiet">
					{rungAt
						? fill(w.rungAt, { when: ago(rungAt, clock.now.value, locale) })
						: w.neverRung}
				</p>
			</div>
			<div class="phone-acts">
				<button
					type="button"
					class="button"
					aria-label={fill(w.ringOn, { device })}
					aria-disabled={isRinging}
					onClick={() => void model.ring(endpoint)}
				>
					{isRinging ? w.ringing : w.ring}
				</button>
				<button
					type="button"
					class="text-button"
					aria-label={fill(pushNotificationsWords.end, { device })}
					onClick={() => void model.end(endpoint)}
				>
					{w.remove}
				</button>
			</div>
			<Said model={model} endpoint={endpoint} />
		</li>
	);
}

/** What came of the ring, where it was asked for. */
function Said({
	model,
	endpoint,
}: {
	model: PushNotifications;
	endpoint: string;
}) {
	const now = model.rings.value.get(endpoint);
	const text =
		now?.kind === "said"
			? w.said[now.outcome]
			: now?.kind === "refused"
				? refused(now.refusal)
				: "";
	return (
		<p class="phone-said" role="status">
			{text}
		</p>
	);
}
