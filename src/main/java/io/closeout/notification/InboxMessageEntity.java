package io.closeout.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "inbox_message")
class InboxMessageEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String recipient;
    private String kind;
    private String subject;
    private String step;
    private Instant due;
    private Instant deliveredAt;

    protected InboxMessageEntity() {}

    InboxMessageEntity(Inbox.Message message, Instant deliveredAt) {
        this.company = message.company();
        this.recipient = message.recipient();
        this.kind = message.kind();
        this.subject = message.subject();
        this.step = message.step();
        this.due = message.due();
        this.deliveredAt = deliveredAt;
    }

    Inbox.Delivered toDelivered() {
        return new Inbox.Delivered(new Inbox.Message(company, recipient, kind, subject, step, due), deliveredAt);
    }
}
