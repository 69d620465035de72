import type { ComponentType } from "preact";
import { AnswerTimeSection } from "./AnswerTimeSection.tsx";
import { HoursSection } from "./hours/HoursSection.tsx";
import { LanguagesSection } from "./LanguagesSection.tsx";
import { lazySection } from "./lazy-section.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import type { PanelProps } from "./panel-props.ts";
import type { Section } from "./section.ts";
import { SecuritySection } from "./security/SecuritySection.tsx";
import { MembersSection } from "./staff/MembersSection.tsx";
import { StaffSection } from "./staff/StaffSection.tsx";
import { TeamsSection } from "./staff/TeamsSection.tsx";
import { TextsSection } from "./texts/TextsSection.tsx";
import { WaitsSection } from "./waits/WaitsSection.tsx";

/** What stands at the address of each section, once the settings are read. Big ones come by `lazySection`. */
export const PANELS: Record<Section, ComponentType<PanelProps>> = {
	addresses: lazySection(async () => {
		const { AddressesSection } = await import(
			"./addresses/AddressesSection.tsx"
		);
		return AddressesSection;
	}),
	look: lazySection(async () => {
		const { LookSection } = await import("./look/LookSection.tsx");
		return LookSection;
	}),
	ways: lazySection(async () => {
		const { WaysSection } = await import("./ways/WaysSection.tsx");
		return WaysSection;
	}),
	members: ({ role, ...props }) =>
		role === "owner" ? (
			<StaffSection {...props} />
		) : (
			<MembersSection {...props} />
		),
	teams: TeamsSection,
	hours: ({ model }) => <HoursSection draft={model.hours} />,
	"answer-time": ({ model }) => <AnswerTimeSection draft={model.answerTime} />,
	languages: ({ model }) => <LanguagesSection draft={model.languages} />,
	texts: ({ model }) => <TextsSection model={model.texts} />,
	waits: ({ model }) => <WaitsSection waits={model.waits} />,
	privacy: ({ model }) => <PrivacySection draft={model.privacyUrl} />,
	retention: lazySection(async () => {
		const { RetentionSection } = await import("./data/RetentionSection.tsx");
		return RetentionSection;
	}),
	erasing: lazySection(async () => {
		const { ErasingSection } = await import("./data/ErasingSection.tsx");
		return ErasingSection;
	}),
	security: SecuritySection,
};
