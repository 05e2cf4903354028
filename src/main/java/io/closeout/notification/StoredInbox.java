package io.closeout.notification;

import io.closeout.time.BusinessClock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredInbox implements Inbox {
    private final InboxMessages messages;
    private final BusinessClock clock;

    StoredInbox(InboxMessages messages, BusinessClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void deliver(Message message) {
        messages.save(new InboxMessageEntity(message, clock.now()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivered> latest(String recipient, int limit) {
        return messages.findByRecipientOrderByIdDesc(recipient, Limit.of(limit)).stream()
                .map(InboxMessageEntity::toDelivered)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivered> about(String company, String subject) {
        return messages.findByCompanyAndSubjectOrderById(company, subject).stream()
                .map(InboxMessageEntity::toDelivered)
                .toList();
    }
}
