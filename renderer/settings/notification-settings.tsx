import { Chip, Group, Switch } from "@mantine/core";
import {
  type NotificationSettings as NotificationChoices,
  notificationKindSchema,
} from "../../contract/settings/notification-settings";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { thresholdChoices, weekdays } from "./notification-choices";
import { Setting, SettingsSection } from "./setting";
import { TimeField } from "./time-field";

/** What the user wants to be notified of, and when; each choice takes effect at once. */
export function NotificationSettings() {
  const { store, texts } = useWindow();
  const { notifications } = useApp((app) => app.settings);
  const trouble = useApp((app) => app.notificationTrouble);
  const { kinds, trialThresholdsDays } = notifications;
  const { t } = texts;
  const change = (changes: Partial<NotificationChoices>): void =>
    store.changeSettings({ notifications: { ...notifications, ...changes } });

  return (
    <SettingsSection name="notifications" title={t("window.notifications.title")}>
      {trouble !== null && (
        <Banner
          tone="warning"
          title={t(`notification.problem.${trouble}`)}
          lines={[t(`notification.problemHint.${trouble}`)]}
        />
      )}
      <Setting
        name="kinds"
        title={t("window.notifications.kinds")}
        sentence={t("window.notifications.kindsHint")}
      >
        {notificationKindSchema.options.map((kind) => (
          <Switch
            key={kind}
            data-setting={`kind-${kind}`}
            label={t(`window.notifications.kind.${kind}`)}
            description={t(`window.notifications.kindHint.${kind}`)}
            checked={kinds[kind]}
            onChange={(event) => change({ kinds: { ...kinds, [kind]: event.currentTarget.checked } })}
          />
        ))}
      </Setting>
      {kinds.trial && (
        <Setting
          name="thresholds"
          title={t("window.notifications.thresholds")}
          sentence={t("window.notifications.thresholdsHint")}
        >
          <Chip.Group
            multiple
            value={trialThresholdsDays.map(String)}
            onChange={(chosen) => change({ trialThresholdsDays: chosen.map(Number) })}
          >
            <Group gap="xs">
              {thresholdChoices(trialThresholdsDays).map((days) => (
                <Chip key={days} value={String(days)}>
                  {days === 0
                    ? t("window.notifications.lastDay")
                    : t("window.notifications.daysBefore", { days })}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Setting>
      )}
      <QuietHoursSettings
        quietHours={notifications.quietHours}
        onChange={(quietHours) => change({ quietHours })}
      />
    </SettingsSection>
  );
}

type QuietHours = NotificationChoices["quietHours"];
type QuietHoursSettingsProps = { quietHours: QuietHours; onChange: (quietHours: QuietHours) => void };

function QuietHoursSettings({ quietHours, onChange }: QuietHoursSettingsProps) {
  const { texts } = useWindow();
  const { t } = texts;
  const change = (changes: Partial<QuietHours>): void => onChange({ ...quietHours, ...changes });
  return (
    <>
      <Setting
        name="quiet"
        title={t("window.notifications.quiet")}
        sentence={t("window.notifications.quietHint")}
      >
        <Switch
          label={t("window.notifications.quietOn")}
          checked={quietHours.isOn}
          onChange={(event) => change({ isOn: event.currentTarget.checked })}
        />
        {quietHours.isOn && (
          <Switch
            data-setting="quiet-urgent"
            label={t("window.notifications.urgentPass")}
            description={t("window.notifications.urgentHint")}
            checked={quietHours.mayUrgentPass}
            onChange={(event) => change({ mayUrgentPass: event.currentTarget.checked })}
          />
        )}
      </Setting>
      {quietHours.isOn && (
        <>
          <Setting
            name="quiet-times"
            title={t("window.notifications.quietTimes")}
            sentence={t("window.notifications.quietTimesHint")}
          >
            <div className="time-fields">
              {(["from", "to"] as const).map((end) => (
                <TimeField
                  key={end}
                  label={t(`window.notifications.${end}`)}
                  time={quietHours[end]}
                  onChange={(time) => change({ [end]: time })}
                />
              ))}
            </div>
          </Setting>
          <Setting
            name="quiet-days"
            title={t("window.notifications.days")}
            sentence={t("window.notifications.daysHint")}
          >
            <Chip.Group
              multiple
              value={quietHours.days.map(String)}
              onChange={(chosen) => change({ days: chosen.map(Number) })}
            >
              <Group gap={6}>
                {weekdays(texts.language).map(({ day, name, fullName }) => (
                  <Chip key={day} value={String(day)} size="xs" aria-label={fullName}>
                    {name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Setting>
        </>
      )}
    </>
  );
}
