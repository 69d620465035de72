import { useEffect } from "preact/hooks";
import { refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { BadRatingChoice } from "./BadRatingChoice.tsx";
import { Devices } from "./Devices.tsx";
import { LinkCode } from "./LinkCode.tsx";
import { PushSwitch } from "./PushSwitch.tsx";
import { phoneWords } from "./phone-words.ts";
import { pushNotificationsModel } from "./push-notifications.ts";

/** This device, another one, and those that ring, each with a key that rings it now. */
export function PhoneCards() {
	const { connection } = useWorkspace();
	const model = useModel(pushNotificationsModel);
	const isHere = connection.state.value.kind === "here";
	useEffect(() => {
		if (isHere) void model.load();
	}, [model, isHere]);
	const w = phoneWords;
	const link = model.link.value;
	const wantsHome = model.state.value.kind === "home_screen";
	return (
		<div class="phone">
			<p class="quiet">{w.lead}</p>
			<section class="phone-card">
				<h2>{w.here}</h2>
				<PushSwitch />
				{wantsHome && <HomeScreen />}
			</section>
			<section class="phone-card">
				<h2>{w.devices}</h2>
				<Devices />
			</section>
			<BadRatingChoice />
			<section class="phone-card">
				<h2>{w.there}</h2>
				<p>{w.thereLead}</p>
				{link.kind === "made" && <LinkCode {...link.link} />}
				{link.kind === "refused" && (
					<p class="fault" role="alert">
						{refused(link.refusal)}
					</p>
				)}
				<p>
					<button
						type="button"
						class="button"
						aria-disabled={link.kind === "making"}
						onClick={() => void model.makeLink()}
					>
						{link.kind === "making"
							? w.making
							: link.kind === "made"
								? w.newCode
								: w.showCode}
					</button>
				</p>
				<p class="quiet">{w.android}</p>
				{!wantsHome && <HomeScreen />}
			</section>
		</div>
	);
}

/** What an iPhone wants before it rings. */
function HomeScreen() {
	return (
		<>
			<h3>{phoneWords.homeTitle}</h3>
			<ol class="phone-steps">
				{phoneWords.home.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
		</>
	);
}
