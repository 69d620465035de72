import {
	type AnswerTimeChange,
	type ComplaintDaysChange,
	type PrivacyChange,
	type RecoveryDaysChange,
	readAnswerTimeChange,
	readComplaintDaysChange,
	readPrivacyChange,
	readRecoveryDaysChange,
	readWrapUpChange,
	type TextsByLanguage,
	type WrapUpChange,
} from "../../protocol/site.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { addressesSetting } from "./change-addresses.ts";
import { attributesSetting } from "./change-attributes.ts";
import { contactSetting } from "./change-contact.ts";
import { filesSetting } from "./change-files.ts";
import { hoursSetting } from "./change-hours.ts";
import { lookSetting, type SitePictures } from "./change-look.ts";
import { mailSetting } from "./change-mail.ts";
import { maskingSetting } from "./change-masking.ts";
import { memberSetting } from "./change-member.ts";
import { outcomesSetting } from "./change-outcomes.ts";
import { productFeedSetting } from "./change-product-feed.ts";
import { retentionSetting } from "./change-retention.ts";
import { securitySetting } from "./change-security.ts";
import { tagSetting } from "./change-tags.ts";
import { textsSetting } from "./change-texts.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";
import { teamSetting } from "./teams.ts";

export interface SettingParts {
	store: Store & SitePictures;
	log: ConversationLog;
	publisher: Publisher;
	/** Every text of the chat, as the build found them. */
	texts: TextsByLanguage;
	/** Whether a server on this machine may be asked for what an owner names. */
	loopback: boolean;
}

export type Settings = ReturnType<typeof everySetting>;

/** All that can be changed and taken back, by the names of their commands. */
export function everySetting(parts: SettingParts) {
	const { store, texts, loopback } = parts;
	return {
		"hours:change": hoursSetting(store),
		"privacy:change": privacySetting(store),
		"answer-time:change": answerTimeSetting(store),
		"wrap-up:change": wrapUpSetting(store),
		"complaint-days:change": complaintDaysSetting(store),
		"recovery-days:change": recoveryDaysSetting(store),
		"texts:change": textsSetting(store, texts),
		"team:change": teamSetting(parts),
		"member:change": memberSetting(parts),
		"security:change": securitySetting(store),
		"masking:change": maskingSetting(store),
		"files:change": filesSetting(store),
		"retention:change": retentionSetting(store),
		"addresses:change": addressesSetting(store),
		"contact:change": contactSetting(store),
		"look:change": lookSetting(store, texts),
		"mail:change": mailSetting(store),
		"attributes:change": attributesSetting(store),
		"tags:change": tagSetting(store),
		"outcomes:change": outcomesSetting(store),
		"product-feed:change": productFeedSetting(store, loopback),
	};
}

function privacySetting(store: Store): Setting<PrivacyChange> {
	return {
		read: readPrivacyChange,
		async decide({ site, privacyUrl }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { privacy_url: privacyUrl }, (of) => ({
				privacyUrl: of.privacy_url,
			}));
		},
	};
}

function answerTimeSetting(store: Store): Setting<AnswerTimeChange> {
	return {
		read: readAnswerTimeChange,
		async decide({ site, answerWithinMs }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { answer_within: answerWithinMs }, (of) => ({
				answerWithinMs: of.answer_within,
			}));
		},
	};
}

function wrapUpSetting(store: Store): Setting<WrapUpChange> {
	return {
		read: readWrapUpChange,
		async decide({ site, wrapUpMs }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { wrap_up: wrapUpMs }, (of) => ({
				wrapUpMs: of.wrap_up,
			}));
		},
	};
}

function complaintDaysSetting(store: Store): Setting<ComplaintDaysChange> {
	return {
		read: readComplaintDaysChange,
		async decide({ site, complaintDays: complaint_days }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { complaint_days }, (of) => ({
				complaintDays: of.complaint_days,
			}));
		},
	};
}

function recoveryDaysSetting(store: Store): Setting<RecoveryDaysChange> {
	return {
		read: readRecoveryDaysChange,
		async decide({ site, recoveryDays: recovery_days }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { recovery_days }, (of) => ({
				recoveryDays: of.recovery_days,
			}));
		},
	};
}
