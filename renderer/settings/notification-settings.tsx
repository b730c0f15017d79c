import { Chip, Group, Switch } from "@mantine/core";
import { Fragment } from "react";
import {
  type NotificationSettings as NotificationChoices,
  notificationKindSchema,
} from "../../contract/settings/notification-settings";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { thresholdChoices } from "./notification-choices";
import { QuietHoursSettings } from "./quiet-hours-settings";
import { Setting } from "./setting";

/** What the user wants to be notified of, and when; each choice takes effect at once. */
export function NotificationSettings() {
  const { store, texts } = useWindow();
  const { notifications } = useApp((app) => app.settings);
  const trouble = useApp((app) => app.notificationTrouble);
  const { kinds } = notifications;
  const { t } = texts;
  const change = (changes: Partial<NotificationChoices>): void =>
    store.changeSettings({ notifications: { ...notifications, ...changes } });

  return (
    <>
      {trouble !== null && (
        <Banner
          tone="warning"
          title={t(`notification.problem.${trouble}`)}
          lines={[t(`notification.problemHint.${trouble}`)]}
        />
      )}
      <div className="rows">
        {notificationKindSchema.options.map((kind) => (
          <Fragment key={kind}>
            <Switch
              className="row"
              labelPosition="left"
              data-setting={`kind-${kind}`}
              label={t(`window.notifications.kind.${kind}`)}
              checked={kinds[kind]}
              onChange={(event) => change({ kinds: { ...kinds, [kind]: event.currentTarget.checked } })}
            />
            {kind === "trial" && kinds.trial && (
              <ThresholdsSetting
                chosen={notifications.trialThresholdsDays}
                onChange={(trialThresholdsDays) => change({ trialThresholdsDays })}
              />
            )}
          </Fragment>
        ))}
      </div>
      <p className="setting-hint">{t("window.notifications.kindsHint")}</p>
      <QuietHoursSettings
        quietHours={notifications.quietHours}
        onChange={(quietHours) => change({ quietHours })}
      />
    </>
  );
}

type ThresholdsSettingProps = { chosen: readonly number[]; onChange: (days: number[]) => void };

/** How many days before the end of the trial there is a reminder. */
function ThresholdsSetting({ chosen, onChange }: ThresholdsSettingProps) {
  const { texts } = useWindow();
  const { t } = texts;
  return (
    <Setting name="thresholds" title={t("window.notifications.thresholds")}>
      <Chip.Group multiple value={chosen.map(String)} onChange={(values) => onChange(values.map(Number))}>
        <Group gap={4}>
          {thresholdChoices(chosen).map((days) => (
            <Chip
              key={days}
              value={String(days)}
              size="xs"
              aria-label={
                days === 0
                  ? t("window.notifications.lastDay")
                  : t("window.notifications.daysBefore", { days })
              }
            >
              {days}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Setting>
  );
}
