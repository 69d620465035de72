import type { ComponentType } from "preact";
import {
	COMPLAINT_DAYS_MOST,
	RECOVERY_DAYS_MOST,
} from "../../protocol/limits.ts";
import { AnswerTimeSection } from "./AnswerTimeSection.tsx";
import { DaysSection } from "./DaysSection.tsx";
import { HoursSection } from "./hours/HoursSection.tsx";
import { LanguagesSection } from "./LanguagesSection.tsx";
import { lazySection } from "./lazy-section.tsx";
import { MaskingSection } from "./masking/MaskingSection.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import { complaintDaysWords, recoveryDaysWords } from "./page-words.ts";
import type { PanelProps } from "./panel-props.ts";
import type { Section } from "./section.ts";
import { SecuritySection } from "./security/SecuritySection.tsx";
import { MembersSection } from "./staff/MembersSection.tsx";
import { StaffSection } from "./staff/StaffSection.tsx";
import { TeamsSection } from "./staff/TeamsSection.tsx";
import { TextsSection } from "./texts/TextsSection.tsx";
import { WrapUpSection } from "./WrapUpSection.tsx";
import { WaitsSection } from "./waits/WaitsSection.tsx";

/** What stands at the address of each section, once the settings are read. Big ones come by `lazySection`. */
export const PANELS: Record<Section, ComponentType<PanelProps>> = {
	look: lazySection(async () => {
		const { LookSection } = await import("./look/LookSection.tsx");
		return LookSection;
	}),
	addresses: lazySection(async () => {
		const { AddressesSection } = await import(
			"./addresses/AddressesSection.tsx"
		);
		return AddressesSection;
	}),
	ways: lazySection(async () => {
		const { WaysSection } = await import("./ways/WaysSection.tsx");
		return WaysSection;
	}),
	fields: lazySection(async () => {
		const { AttributesSection } = await import(
			"./attributes/AttributesSection.tsx"
		);
		return AttributesSection;
	}),
	products: lazySection(async () => {
		const { ProductFeedSection } = await import(
			"./product-feed/ProductFeedSection.tsx"
		);
		return ProductFeedSection;
	}),
	policies: lazySection(async () => {
		const { PoliciesSection } = await import("./policies/PoliciesSection.tsx");
		return PoliciesSection;
	}),
	shops: lazySection(async () => {
		const { ShopsSection } = await import("./shops/ShopsSection.tsx");
		return ShopsSection;
	}),
	"not-here": lazySection(async () => {
		const { NotHereSection } = await import("./shops/NotHereSection.tsx");
		return NotHereSection;
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
	complaints: ({ model }) => (
		<DaysSection
			draft={model.complaintDays}
			most={COMPLAINT_DAYS_MOST}
			words={complaintDaysWords}
		/>
	),
	"put-right": ({ model }) => (
		<DaysSection
			draft={model.recoveryDays}
			most={RECOVERY_DAYS_MOST}
			words={recoveryDaysWords}
		/>
	),
	"wrap-up": ({ model }) => <WrapUpSection draft={model.wrapUp} />,
	languages: LanguagesSection,
	texts: ({ model }) => <TextsSection model={model.texts} />,
	waits: ({ model }) => <WaitsSection waits={model.waits} />,
	tags: lazySection(async () => {
		const { TagsSection } = await import("./tags/TagsSection.tsx");
		return TagsSection;
	}),
	privacy: ({ model, role }) => (
		<>
			<PrivacySection draft={model.privacyUrl} />
			{role === "owner" && <MaskingSection draft={model.masking} />}
		</>
	),
	keys: lazySection(async () => {
		const { IdentityKeysSection } = await import(
			"./identity-keys/IdentityKeysSection.tsx"
		);
		return IdentityKeysSection;
	}),
	webhook: lazySection(async () => {
		const { WebhookSection } = await import("./webhook/WebhookSection.tsx");
		return WebhookSection;
	}),
	mail: lazySection(async () => {
		const { MailSection } = await import("./mail/MailSection.tsx");
		return ({ model }) => (
			<MailSection site={model.site} draft={model.replyTo} />
		);
	}),
	retention: lazySection(async () => {
		const { RetentionSection } = await import("./data/RetentionSection.tsx");
		return RetentionSection;
	}),
	erasing: lazySection(async () => {
		const { ErasingSection } = await import("./data/ErasingSection.tsx");
		return ErasingSection;
	}),
	backups: lazySection(async () => {
		const { BackupsSection } = await import("./backups/BackupsSection.tsx");
		return BackupsSection;
	}),
	security: SecuritySection,
};
