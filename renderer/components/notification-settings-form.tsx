import { Checkbox, Chip, Group, Switch, TextInput } from "@mantine/core";
import {
  type NoticeKind,
  type NotificationSettings,
  noticeKindSchema,
} from "../../contract/notification-settings";
import { isTimeOfDay, thresholdChoices, weekdays } from "../model/notification-choices";
import { Notice } from "./notice";
import { useWindow } from "./window-context";

/** What the user wants to be told of, and when; each choice takes effect at once. */
export function NotificationSettingsForm() {
  const { store, texts, app } = useWindow();
  const { notifications } = app.settings;
  const { kinds, quietHours, trialThresholdsDays } = notifications;

  function change(part: Partial<NotificationSettings>): void {
    void store.request((to) => to.changeSettings({ notifications: { ...notifications, ...part } }));
  }
  function changeQuiet(part: Partial<NotificationSettings["quietHours"]>): void {
    change({ quietHours: { ...quietHours, ...part } });
  }
  function changeKind(kind: NoticeKind, isOn: boolean): void {
    change({ kinds: { ...kinds, [kind]: isOn } });
  }

  return (
    <section className="card form" aria-labelledby="notification-settings">
      <h2 id="notification-settings">{texts.t("window.notices.title")}</h2>
      {app.notificationTrouble !== null && (
        <Notice tone="warning" title={texts.t(`notice.problem.${app.notificationTrouble}`)} />
      )}
      <fieldset className="setting">
        <legend>{texts.t("window.notices.kinds")}</legend>
        {noticeKindSchema.options.map((kind) => (
          <Switch
            key={kind}
            label={texts.t(`window.notices.kind.${kind}`)}
            checked={kinds[kind]}
            onChange={(event) => changeKind(kind, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {kinds.trial && (
        <fieldset className="setting">
          <legend>{texts.t("window.notices.thresholds")}</legend>
          <Chip.Group
            multiple
            value={trialThresholdsDays.map(String)}
            onChange={(chosen) => change({ trialThresholdsDays: chosen.map(Number) })}
          >
            <Group gap="xs">
              {thresholdChoices(trialThresholdsDays).map((days) => (
                <Chip key={days} value={String(days)}>
                  {days === 0
                    ? texts.t("window.notices.lastDay")
                    : texts.t("window.notices.daysBefore", { days })}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </fieldset>
      )}
      <fieldset className="setting">
        <legend>{texts.t("window.notices.quiet")}</legend>
        <Switch
          label={texts.t("window.notices.quietOn")}
          description={texts.t("window.notices.quietHint")}
          checked={quietHours.isOn}
          onChange={(event) => changeQuiet({ isOn: event.currentTarget.checked })}
        />
        {quietHours.isOn && (
          <>
            <Group grow>
              {(["from", "to"] as const).map((end) => (
                <TextInput
                  key={end}
                  type="time"
                  label={texts.t(`window.notices.${end}`)}
                  defaultValue={quietHours[end]}
                  onChange={(event) => {
                    const time = event.currentTarget.value;
                    if (isTimeOfDay(time)) changeQuiet({ [end]: time });
                  }}
                />
              ))}
            </Group>
            <Chip.Group
              multiple
              value={quietHours.days.map(String)}
              onChange={(chosen) => changeQuiet({ days: chosen.map(Number) })}
            >
              <Group gap={6} role="group" aria-label={texts.t("window.notices.days")}>
                {weekdays(texts.language).map(({ day, name, fullName }) => (
                  <Chip key={day} value={String(day)} size="xs" aria-label={fullName}>
                    {name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Checkbox
              label={texts.t("window.notices.urgentPass")}
              checked={quietHours.mayUrgentPass}
              onChange={(event) => changeQuiet({ mayUrgentPass: event.currentTarget.checked })}
            />
          </>
        )}
      </fieldset>
    </section>
  );
}
