from . import golive_correct, golive_send_back, golive_settings, golive_try
