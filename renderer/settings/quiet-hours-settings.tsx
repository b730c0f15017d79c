import { NativeSelect, Switch } from "@mantine/core";
import type { NotificationSettings } from "../../contract/settings/notification-settings";
import { useWindow } from "../store/window-context";
import { timeChoices } from "./notification-choices";
import { Setting } from "./setting";

type QuietHours = NotificationSettings["quietHours"];
type QuietHoursSettingsProps = { quietHours: QuietHours; onChange: (quietHours: QuietHours) => void };

/** When no notification is shown; all but the switch itself only while it is on. */
export function QuietHoursSettings({ quietHours, onChange }: QuietHoursSettingsProps) {
  const { t } = useWindow().texts;
  const change = (changes: Partial<QuietHours>): void => onChange({ ...quietHours, ...changes });
  return (
    <div className="rows">
      <Switch
        className="row"
        labelPosition="left"
        data-setting="quiet"
        label={t("window.notifications.quiet")}
        description={t("window.notifications.quietHint")}
        checked={quietHours.isOn}
        onChange={(event) => change({ isOn: event.currentTarget.checked })}
      />
      {quietHours.isOn && (
        <Setting name="quiet-times" title={t("window.notifications.quietTimes")}>
          <div className="time-fields">
            {(["from", "to"] as const).map((end) => (
              <NativeSelect
                key={end}
                aria-label={t(`window.notifications.${end}`)}
                data={timeChoices(quietHours[end])}
                value={quietHours[end]}
                onChange={(event) => change({ [end]: event.currentTarget.value })}
              />
            ))}
          </div>
        </Setting>
      )}
    </div>
  );
}
